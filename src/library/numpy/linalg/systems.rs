//! Linear systems by LU factors: `solve`, `inv`, `det`, `slogdet`, and systems of tensors. Stacks of matrices along leading axes.

use num_complex::Complex;

use super::linalg_error;
use super::stack::{Stack, all, joined, matrices, square};
use crate::array::layout::shape_text_compact;
use crate::array::{Array, Element, Order};
use crate::compute::linalg::lu::lu;
use crate::compute::linalg::{Field, each, each_of};
use crate::compute::parallel::Exec;
use crate::error::{Error, Result};
use crate::library::numpy::named_result::named_result;
use crate::object::array_like::{read_as, to_array, wrap};
use crate::object::shape_like::to_ints;
use crate::object::{Bound, Entry, Host, Value, to_int};

crate::entries! { pub ENTRIES:
    Entry::new("numpy.linalg.solve", "solve(a, b)", "The solution of a linear system, or of a stack of them.", solve),
    Entry::new("numpy.linalg.inv", "inv(a)", "The inverse of a square matrix.", inv),
    Entry::new("numpy.linalg.det", "det(a)", "The determinant of a square matrix.", det),
    Entry::new("numpy.linalg.slogdet", "slogdet(a)", "Sign and logarithm of the determinant.", slogdet),
    Entry::new("numpy.linalg.tensorsolve", "tensorsolve(a, b, axes=None)", "The solution of a linear system of tensors.\n\n>>> np.linalg.tensorsolve(np.eye(4).reshape(2, 2, 2, 2), np.ones((2, 2))).shape\n(2, 2)", tensorsolve),
    Entry::new("numpy.linalg.tensorinv", "tensorinv(a, ind=2)", "The inverse of a tensor under `tensordot`.\n\n>>> np.linalg.tensorinv(np.eye(4).reshape(4, 2, 2), ind=1).shape\n(2, 2, 4)", tensorinv),
}

fn solve(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, b] = args.take();
    let (a, b) = (to_array(cx, &a.unwrap_or(Value::None))?, to_array(cx, &b.unwrap_or(Value::None))?);
    solve_arrays(cx, a, b)
}

fn solve_arrays(cx: &mut dyn Host, a: Array, b: Array) -> Result<Value> {
    let n = square(&a)?;
    // A vector is one right-hand side; everything else is a stack of matrices.
    let vector = b.ndim() == 1;
    let sides = if vector { b.expand_dims(&[1])? } else { b };
    let [.., rows, columns] = *sides.shape() else {
        return Err(Error::value(
            "solve: Input operand 1 does not have enough dimensions (has 0, gufunc core with signature (m,m),(m,n)->(m,n) requires 2)",
        ));
    };
    if rows != n {
        let signature = if vector { "(m,m),(m)->(m)" } else { "(m,m),(m,n)->(m,n)" };
        let name = if vector { "solve1" } else { "solve" };
        return Err(Error::value(format!(
            "{name}: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature {signature} (size {rows} is different from {n})"
        )));
    }
    let (lead_a, lead_b) = (&a.shape()[..a.ndim() - 2], &sides.shape()[..sides.ndim() - 2]);
    let lead = crate::array::broadcast::common_shape([lead_a, lead_b].into_iter())
        .ok_or_else(|| stacks_differ(&a, &sides, n, columns, vector))?;
    let stretch = |array: &Array, rows: usize, cols: usize| {
        let mut shape = lead.to_vec();
        shape.extend([rows, cols]);
        array.stretched(&shape).ok_or_else(|| Error::value("operands could not be broadcast together"))
    };
    let name = if vector { "solve1" } else { "solve" };
    let (stack, other) = (
        Stack::of(cx, &format!("'{name}' input 0"), &stretch(&a, n, n)?)?,
        Stack::of(cx, &format!("'{name}' input 1"), &stretch(&sides, n, columns)?)?,
    );
    let dtype = crate::array::promotion::promote_types(stack.array.dtype(), other.array.dtype())?;
    let stack = Stack {
        array: read_as(cx, &stack.array, &dtype)?,
        single: stack.single && other.single,
        complex: stack.complex || other.complex,
    };
    let sides = Stack { array: read_as(cx, &other.array, &dtype)?, ..other };
    let exec = cx.state().exec();
    let solved = match stack.complex {
        true => solutions::<Complex<f64>>(exec, &stack.array, &sides.array, n, columns)?,
        false => solutions::<f64>(exec, &stack.array, &sides.array, n, columns)?,
    };
    let solved = stack.finish(cx, solved)?;
    Ok(wrap(if vector { solved.squeeze(Some(&[-1]))? } else { solved }))
}

/// NumPy's message for leading axes that do not broadcast.
fn stacks_differ(a: &Array, b: &Array, n: usize, columns: usize, vector: bool) -> Error {
    let words = |array: &Array, core: usize, shown: usize| {
        let (lead, _) = array.shape().split_at(array.ndim() - core);
        let shape = shape_text_compact(&array.shape()[..lead.len() + shown]);
        let remapped: Vec<String> = lead
            .iter()
            .map(usize::to_string)
            .chain((0..if vector { 1 } else { 2 }).map(|_| "newaxis".into()))
            .collect();
        format!("{shape}->({})", remapped.join(","))
    };
    let requested = if vector { vec![n] } else { vec![n, columns] };
    Error::value(format!(
        "operands could not be broadcast together with remapped shapes [original->remapped]: {} {}  and requested shape {}",
        words(a, 2, 2),
        words(b, 2, if vector { 1 } else { 2 }),
        shape_text_compact(&requested)
    ))
}

fn solutions<T: Field + Element>(exec: Exec, a: &Array, b: &Array, n: usize, columns: usize) -> Result<Array> {
    let systems = matrices::<T>(a, n, n)?.into_iter().zip(matrices::<T>(b, n, columns)?).collect();
    let solved = each_of(
        exec,
        systems,
        |(matrix, _)| matrix,
        |exec, (matrix, mut side)| {
            let factors = lu(exec, matrix);
            if !factors.singular {
                factors.solve(exec, &mut side);
            }
            (!factors.singular).then_some(side.data)
        },
    );
    joined(all(solved, "Singular matrix")?, b.shape(), &[])
}

fn inv(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a] = args.take();
    let a = to_array(cx, &a.unwrap_or(Value::None))?;
    inverse_of(cx, &a).map(wrap)
}

/// The inverses of a stack of matrices.
pub fn inverse_of(cx: &mut dyn Host, a: &Array) -> Result<Array> {
    let n = square(a)?;
    let stack = Stack::of(cx, "'inv' input", a)?;
    let exec = cx.state().exec();
    let inverse = match stack.complex {
        true => joined(all(inverses::<Complex<f64>>(exec, &stack.array, n)?, "Singular matrix")?, a.shape(), &[])?,
        false => joined(all(inverses::<f64>(exec, &stack.array, n)?, "Singular matrix")?, a.shape(), &[])?,
    };
    stack.finish(cx, inverse)
}

fn inverses<T: Field + Element>(exec: Exec, a: &Array, n: usize) -> Result<Vec<Option<Vec<T>>>> {
    let inverses = each(exec, matrices::<T>(a, n, n)?, |exec, matrix| {
        let factors = lu(exec, matrix);
        (!factors.singular).then(|| factors.inverse(exec).data)
    });
    Ok(inverses)
}

/// The inverses of a stack, of NaN where there is none.
pub fn inverse_or_nan(cx: &mut dyn Host, stack: &Stack) -> Result<Array> {
    let n = square(&stack.array)?;
    let exec = cx.state().exec();
    fn filled<T: Field + Element>(exec: Exec, a: &Array, n: usize) -> Result<Array> {
        let parts = inverses::<T>(exec, a, n)?.into_iter();
        let parts = parts.map(|part| part.unwrap_or_else(|| vec![T::with_im(f64::NAN, f64::NAN); n * n])).collect();
        joined(parts, a.shape(), &[])
    }
    match stack.complex {
        true => filled::<Complex<f64>>(exec, &stack.array, n),
        false => filled::<f64>(exec, &stack.array, n),
    }
}

fn det(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a] = args.take();
    let a = to_array(cx, &a.unwrap_or(Value::None))?;
    let n = square(&a)?;
    let stack = Stack::of(cx, "'det' input", &a)?;
    let exec = cx.state().exec();
    let lead = &a.shape()[..a.ndim() - 2];
    let result = match stack.complex {
        true => determinants::<Complex<f64>>(exec, &stack.array, n, lead)?,
        false => determinants::<f64>(exec, &stack.array, n, lead)?,
    };
    stack.finish(cx, result).map(wrap)
}

fn determinants<T: Field + Element>(exec: Exec, a: &Array, n: usize, lead: &[usize]) -> Result<Array> {
    let values = each(exec, matrices::<T>(a, n, n)?, |exec, matrix| {
        let (sign, log) = lu(exec, matrix).sign_and_log();
        sign * T::real(log.exp())
    });
    Array::from_slice(&values, lead)
}

fn slogdet(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a] = args.take();
    let a = to_array(cx, &a.unwrap_or(Value::None))?;
    let n = square(&a)?;
    let stack = Stack::of(cx, "'slogdet' input", &a)?;
    let exec = cx.state().exec();
    let lead = &a.shape()[..a.ndim() - 2];
    let (signs, logs): (Array, Vec<f64>) = match stack.complex {
        true => signs_and_logs::<Complex<f64>>(exec, &stack.array, n, lead)?,
        false => signs_and_logs::<f64>(exec, &stack.array, n, lead)?,
    };
    let logs = Array::from_slice(&logs, lead)?;
    let (signs, logs) = (stack.finish(cx, signs)?, stack.finish(cx, logs)?);
    named_result(cx, "SlogdetResult", vec![wrap(signs), wrap(logs)])
}

fn signs_and_logs<T: Field + Element>(exec: Exec, a: &Array, n: usize, lead: &[usize]) -> Result<(Array, Vec<f64>)> {
    let pairs = each(exec, matrices::<T>(a, n, n)?, |exec, matrix| lu(exec, matrix).sign_and_log());
    let (signs, logs): (Vec<_>, Vec<_>) = pairs.into_iter().unzip();
    Ok((Array::from_slice(&signs, lead)?, logs))
}

fn tensorsolve(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, b, axes] = args.take();
    let (mut a, b) = (to_array(cx, &a.unwrap_or(Value::None))?, to_array(cx, &b.unwrap_or(Value::None))?);
    let ndim = a.ndim();
    if let Some(axes) = axes.filter(|axes| !axes.is_none()) {
        let mut order: Vec<i64> = (0..ndim as i64).collect();
        for &axis in &to_ints(cx, &axes)? {
            let Some(place) = order.iter().position(|&other| other == axis) else {
                return Err(Error::value("list.remove(x): x not in list"));
            };
            let axis = order.remove(place);
            order.push(axis);
        }
        a = a.permute(&order.iter().map(|&axis| axis as usize).collect::<Vec<_>>());
    }
    // A slice as Python takes it: `a.shape[-(ndim - b.ndim):]`, all of it where that is `-0`.
    let start = match ndim.checked_sub(b.ndim()) {
        Some(0) => 0,
        Some(kept) => ndim - kept,
        None => (b.ndim() - ndim).min(ndim),
    };
    let shape = a.shape()[start..].to_vec();
    let extent: usize = shape.iter().product();
    if a.size() != extent * extent {
        return Err(linalg_error(
            "Input arrays must satisfy the requirement             prod(a.shape[b.ndim:]) == prod(a.shape[:b.ndim])",
        ));
    }
    let square = a.reshape(&[extent as i64, extent as i64], Order::C, None)?;
    let solved = solve_arrays(cx, square, b.ravel(Order::C)?)?;
    let shape: Vec<i64> = shape.iter().map(|&n| n as i64).collect();
    Ok(Value::array(to_array(cx, &solved)?.reshape(&shape, Order::C, None)?))
}

fn tensorinv(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, ind] = args.take();
    let a = to_array(cx, &a.unwrap_or(Value::None))?;
    let ind = match ind {
        None => 2,
        Some(ind) => to_int(cx, &ind)?,
    };
    if ind <= 0 {
        return Err(Error::value("Invalid ind argument."));
    }
    let split = usize::try_from(ind).unwrap_or(usize::MAX).min(a.ndim());
    let (front, back) = a.shape().split_at(split);
    let rows: usize = back.iter().product();
    let shape: Vec<i64> = back.iter().chain(front).map(|&n| n as i64).collect();
    let matrix = a.reshape(&[rows as i64, -1], Order::C, None)?;
    let inverse = inverse_of(cx, &matrix)?;
    Ok(Value::array(inverse.reshape(&shape, Order::C, None)?))
}
