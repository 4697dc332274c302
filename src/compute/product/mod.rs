//! Products over axes: `matmul`, `dot`, `inner`, `vdot`, `vecdot`, `tensordot`. All reduce to matrix products and vector dot
//! products of one element type.

pub mod blocked;
pub mod complex;
mod dot;
pub mod gemm;
mod narrow;
pub mod tile;
mod vector;

use crate::array::axes::Axes;
use crate::array::broadcast::common_shape;
use crate::array::layout::{Dims, Offsets, normalize_axis, shape_text_compact};
use crate::array::promotion::result_type;
use crate::array::{Array, CastFlags, DType, Kind as TypeKind, Num, Operand, Order, cast_num, dtype_repr};
use crate::compute::fpstatus::{self, FpStatus};
use crate::compute::parallel::Exec;
use crate::compute::reduce::plan::best_order;
use crate::error::{Error, Kind, Result};
pub use dot::{Strided, dot as vector_dot};

/// A product and the flags its loop raised.
pub struct Product {
    pub array: Array,
    pub status: FpStatus,
    pub cast: CastFlags,
}

/// Two operands of `matmul` as stacks of matrices: leading axes broadcast and in the order in which they lie in memory.
pub struct Stacks {
    pub left: Array,
    pub right: Array,
    /// Leading axes.
    pub lead: usize,
    order: Axes,
    row: bool,
    column: bool,
}

impl Stacks {
    /// Errors: NumPy's gufunc messages for missing dimensions, sizes that differ and leading axes that do not broadcast.
    pub fn of(a: &Array, b: &Array) -> Result<Stacks> {
        const SIGNATURE: &str = "(n?,k),(k,m?)->(n?,m?)";
        need_axes("matmul", SIGNATURE, &[(a, 1), (b, 1)])?;
        let (row, column) = (a.ndim() == 1, b.ndim() == 1);
        let left = if row { a.with_new_axes(&[0])? } else { a.clone() };
        let right = if column { b.with_new_axes(&[1])? } else { b.clone() };
        let (k, other) = (left.shape()[left.ndim() - 1], right.shape()[right.ndim() - 2]);
        if k != other {
            return Err(core_mismatch("matmul", SIGNATURE, 1, 0, other, k));
        }
        if left.ndim() == 2 && right.ndim() == 2 {
            return Ok(Stacks { left, right, lead: 0, order: Axes::new(), row, column });
        }
        let (m, n) = (left.shape()[left.ndim() - 2], right.shape()[right.ndim() - 1]);
        let mut requested: Vec<usize> = Vec::new();
        if !row {
            requested.push(m);
        }
        if !column {
            requested.push(n);
        }
        let (left, right, shape) = stretch_leading(&left, &right, 2, 2, [a.ndim(), b.ndim()], &requested)?;
        let lead = shape.len();
        let strides = |operand: usize, axis: usize| [&left, &right][operand].strides()[axis];
        let order: Axes = match lead {
            0 | 1 => (0..lead).collect(),
            _ => best_order(lead, 2, strides).into_iter().rev().collect(),
        };
        let (left, right) = (reordered(&left, &order), reordered(&right, &order));
        Ok(Stacks { left, right, lead, order, row, column })
    }

    /// Whether both operands were vectors.
    pub fn is_dot(&self) -> bool {
        self.row && self.column
    }

    /// The shape of the products, which lie packed.
    pub fn extents(&self) -> Dims {
        let (m, n) = (self.left.shape()[self.lead], self.right.shape()[self.lead + 1]);
        self.left.shape()[..self.lead].iter().copied().chain([m, n]).collect()
    }

    /// The products with axes in the operands' order, and without those that vectors had been given.
    pub fn finish(&self, result: Array) -> Result<Array> {
        let mut back: Axes = self.order.clone();
        for (place, &axis) in self.order.iter().enumerate() {
            back[axis] = place;
        }
        let result = if self.lead > 1 { reordered(&result, &back) } else { result };
        let mut dropped: Vec<i64> = Vec::new();
        if self.row {
            dropped.push(self.lead as i64);
        }
        if self.column {
            dropped.push(self.lead as i64 + 1);
        }
        if dropped.is_empty() { Ok(result) } else { result.squeeze(Some(&dropped)) }
    }
}

/// `np.matmul(a, b, dtype=dtype)`: vectors are rows on the left and columns on the right, leading axes broadcast.
///
/// Errors: those of [`Stacks::of`]; `UFuncTypeError` without a loop.
pub fn matmul(exec: Exec, a: &Array, b: &Array, dtype: Option<&DType>) -> Result<Product> {
    need_axes("matmul", "(n?,k),(k,m?)->(n?,m?)", &[(a, 1), (b, 1)])?;
    let (a, b, num, cast) = same_type("matmul", a, b, dtype)?;
    let stacks = Stacks::of(&a, &b)?;
    let (left, right) = (&stacks.left, &stacks.right);
    let result = Array::uninit(DType::Num(num), &stacks.extents(), Order::C)?;
    let (work, status) = fpstatus::measure(|| -> Result<()> {
        // Two vectors are BLAS's dot, with its own order of additions.
        if stacks.is_dot() {
            let (p, q) = (drop_axis(left, 0), drop_axis(right, 1));
            if dot::dot(exec, num, p.size(), Strided::of(&p), Strided::of(&q), false, result.data_ptr()) {
                return Ok(());
            }
        }
        gemm::multiply(exec, num, left, right, &result, stacks.lead)
    });
    work?;
    Ok(Product { array: stacks.finish(result)?, status, cast })
}

/// `b` with the axis that `dot` sums over, the second-to-last or the only one, in front.
///
/// Errors: `shapes (2,3) and (2,3) not aligned: 3 (dim 1) != 2 (dim 0)`.
pub fn dot_right(a: &Array, b: &Array) -> Result<Array> {
    let contracted = b.ndim().saturating_sub(2);
    let (Some(&k), Some(&other)) = (a.shape().last(), b.shape().get(contracted)) else {
        return Err(Error::value("dot needs operands of at least one dimension here"));
    };
    if k != other {
        return Err(Error::value(format!(
            "shapes {} and {} not aligned: {k} (dim {}) != {other} (dim {contracted})",
            shape_text_compact(a.shape()),
            shape_text_compact(b.shape()),
            a.ndim() - 1
        )));
    }
    let rest = (0..b.ndim()).filter(|&axis| axis != contracted);
    Ok(b.permute(&std::iter::once(contracted).chain(rest).collect::<Axes>()))
}

/// `np.dot(a, b)`: the last axis of `a` with the second-to-last (or only) one of `b`. 0-d operands are the caller's:
/// they multiply.
///
/// Errors: those of [`dot_right`]; `UFuncTypeError` without a loop.
pub fn dot(exec: Exec, a: &Array, b: &Array) -> Result<Product> {
    let right = dot_right(a, b)?;
    let (a, right, num, cast) = same_type("dot", a, &right, None)?;
    let (array, status) = contract(exec, num, &a, &right, 1, false)?;
    Ok(Product { array, status, cast })
}

/// `b` as `np.inner(a, b)` hands it to `dot`: its last axis is summed over.
///
/// Errors: as [`dot_right`], with `b` transposed as NumPy does.
pub fn inner_right(a: &Array, b: &Array) -> Result<Array> {
    let (Some(&k), Some(&other)) = (a.shape().last(), b.shape().last()) else {
        return Err(Error::value("inner needs operands of at least one dimension here"));
    };
    let last_to_second: Axes = match b.ndim() {
        1 => Axes::from_slice(&[0]),
        n => (0..n - 2).chain([n - 1, n - 2]).collect(),
    };
    if k != other {
        let turned = b.permute(&last_to_second);
        let at = turned.ndim().saturating_sub(2);
        return Err(Error::value(format!(
            "shapes {} and {} not aligned: {k} (dim {}) != {other} (dim {at})",
            shape_text_compact(a.shape()),
            shape_text_compact(turned.shape()),
            a.ndim() - 1
        )));
    }
    Ok(b.permute(&last_to_second))
}

/// `np.inner(a, b)`: the last axes of both.
///
/// Errors: those of [`inner_right`]; `UFuncTypeError` without a loop.
pub fn inner(exec: Exec, a: &Array, b: &Array) -> Result<Product> {
    dot(exec, a, &inner_right(a, b)?)
}

/// `np.vdot(a, b)`: both flattened, `a` conjugated. 0-d result.
///
/// Errors: NumPy's message about reshaping when the sizes differ.
pub fn vdot(exec: Exec, a: &Array, b: &Array) -> Result<Product> {
    let (a, b, num, cast) = same_type("vdot", &a.ravel(Order::C)?, &b.ravel(Order::C)?, None)?;
    if a.size() != b.size() {
        return Err(Error::value(format!("cannot reshape array of size {} into shape ({},)", b.size(), a.size())));
    }
    let (array, status) = contract(exec, num, &a, &b, 1, true)?;
    Ok(Product { array, status, cast })
}

/// `np.vecdot(a, b, axis=axis)`: dot products along an axis of both, `a` conjugated, other axes broadcast.
pub fn vecdot(exec: Exec, a: &Array, b: &Array, axis: i64) -> Result<Product> {
    const SIGNATURE: &str = "(n),(n)->()";
    need_axes("vecdot", SIGNATURE, &[(a, 1), (b, 1)])?;
    let last = |array: &Array| -> Result<Array> {
        let axis = normalize_axis(axis, array.ndim())?;
        array.moveaxis(&[axis as i64], &[-1])
    };
    let (a, b, num, cast) = same_type("vecdot", &last(a)?, &last(b)?, None)?;
    let (n, other) = (a.shape()[a.ndim() - 1], b.shape()[b.ndim() - 1]);
    if n != other {
        return Err(core_mismatch("vecdot", SIGNATURE, 1, 0, other, n));
    }
    let (left, right, shape) = stretch_leading(&a, &b, 1, 1, [a.ndim(), b.ndim()], &[])?;
    let result = Array::uninit(DType::Num(num), &shape, Order::C)?;
    let (work, status) = fpstatus::measure(|| -> Result<()> {
        let lead = shape.len();
        let each = |array: &Array| -> Vec<isize> { Offsets::new(&shape, &array.strides()[..lead]).collect() };
        let step = |array: &Array| array.strides()[lead];
        for (which, (from_a, from_b)) in each(&left).into_iter().zip(each(&right)).enumerate() {
            let p = Strided { ptr: left.data_ptr().wrapping_offset(from_a), step: step(&left) };
            let q = Strided { ptr: right.data_ptr().wrapping_offset(from_b), step: step(&right) };
            let out = result.data_ptr().wrapping_add(which * result.itemsize());
            if !dot::dot(exec, num, n, p, q, true, out) {
                let (rows, columns) = (left.with_new_axes(&[lead as i64])?, right.with_new_axes(&[lead as i64 + 1])?);
                return gemm::multiply(
                    exec,
                    num,
                    &rows,
                    &columns,
                    &result.with_new_axes(&[lead as i64, lead as i64 + 1])?,
                    lead,
                );
            }
        }
        Ok(())
    });
    work?;
    Ok(Product { array: result, status, cast })
}

/// The operands of `tensordot` with the axes that are summed over last in `a` and first in `b`.
///
/// Errors: `shape-mismatch for sum`, `AxisError`.
pub fn tensordot_operands(a: &Array, b: &Array, axes_a: &[i64], axes_b: &[i64]) -> Result<(Array, Array)> {
    if axes_a.len() != axes_b.len() {
        return Err(Error::value("shape-mismatch for sum"));
    }
    let named =
        |axes: &[i64], ndim: usize| axes.iter().map(|&axis| normalize_axis(axis, ndim)).collect::<Result<Axes>>();
    let (Ok(from_a), Ok(from_b)) = (named(axes_a, a.ndim()), named(axes_b, b.ndim())) else {
        return Err(Error::index("tuple index out of range"));
    };
    if from_a.iter().zip(&from_b).any(|(&i, &j)| a.shape()[i] != b.shape()[j]) {
        return Err(Error::value("shape-mismatch for sum"));
    }
    let rest = |ndim: usize, taken: &Axes| (0..ndim).filter(|axis| !taken.contains(axis)).collect::<Axes>();
    let (rest_a, rest_b) = (rest(a.ndim(), &from_a), rest(b.ndim(), &from_b));
    let left = a.permute(&rest_a.iter().chain(&from_a).copied().collect::<Axes>());
    let right = b.permute(&from_b.iter().chain(&rest_b).copied().collect::<Axes>());
    Ok((left, right))
}

/// `np.tensordot(a, b, (axes_a, axes_b))`.
///
/// Errors: those of [`tensordot_operands`]; `UFuncTypeError` without a loop.
pub fn tensordot(exec: Exec, a: &Array, b: &Array, axes_a: &[i64], axes_b: &[i64]) -> Result<Product> {
    let (left, right) = tensordot_operands(a, b, axes_a, axes_b)?;
    let (left, right, num, cast) = same_type("dot", &left, &right, None)?;
    let (array, status) = contract(exec, num, &left, &right, axes_a.len(), false)?;
    Ok(Product { array, status, cast })
}

/// Contracts the last `count` axes of `a` with the first `count` of `b`, which have equal lengths: one matrix product.
pub(super) fn contract(
    exec: Exec,
    num: Num,
    a: &Array,
    b: &Array,
    count: usize,
    conjugate: bool,
) -> Result<(Array, FpStatus)> {
    let (kept_a, summed) = a.shape().split_at(a.ndim() - count);
    let kept_b = &b.shape()[count..];
    let product = |shape: &[usize]| shape.iter().product::<usize>() as i64;
    let (m, k, n) = (product(kept_a), product(summed), product(kept_b));
    let left = a.reshape(&[m, k], Order::C, None)?;
    let right = b.reshape(&[k, n], Order::C, None)?;
    let shape: Vec<i64> = kept_a.iter().chain(kept_b).map(|&n| n as i64).collect();
    let result = Array::uninit(DType::Num(num), &[m as usize, n as usize], Order::C)?;
    let (work, status) = fpstatus::measure(|| -> Result<()> {
        if kept_a.is_empty() && kept_b.is_empty() {
            let (p, q) = (drop_axis(&left, 0), drop_axis(&right, 1));
            if dot::dot(exec, num, k as usize, Strided::of(&p), Strided::of(&q), conjugate, result.data_ptr()) {
                return Ok(());
            }
        }
        gemm::multiply(exec, num, &left, &right, &result, 0)
    });
    work?;
    Ok((result.reshape(&shape, Order::C, None)?, status))
}

/// The products of two stacks of matrices, shapes (s, m, k) and (s, k, n), both of dtype `num`.
pub fn stack_product(exec: Exec, num: Num, a: &Array, b: &Array) -> Result<Array> {
    let result = Array::uninit(DType::Num(num), &[a.shape()[0], a.shape()[1], b.shape()[2]], Order::C)?;
    gemm::multiply(exec, num, a, b, &result, 1)?;
    Ok(result)
}

/// Both operands as the common numeric type.
fn same_type(name: &str, a: &Array, b: &Array, dtype: Option<&DType>) -> Result<(Array, Array, Num, CastFlags)> {
    let no_loop = || {
        Error::new(
            Kind::UFuncNoLoopError,
            format!(
                "ufunc '{name}' did not contain a loop with signature matching types ({}, {}) -> None",
                dtype_repr(a.dtype()),
                dtype_repr(b.dtype())
            ),
        )
    };
    let text = |array: &Array| matches!(array.dtype().kind(), TypeKind::Str | TypeKind::Bytes);
    if name == "dot" && text(a) && text(b) {
        return Err(Error::value("data type must provide an itemsize"));
    }
    let common = match dtype {
        Some(dtype) => dtype.native(),
        None => {
            let operands = [Operand::Strong(a.dtype().clone()), Operand::Strong(b.dtype().clone())];
            result_type(&operands).map_err(|_| no_loop())?
        }
    };
    let DType::Num(num) = common else { return Err(no_loop()) };
    let (left, mut flags) = cast_num(a, num)?;
    let (right, more) = cast_num(b, num)?;
    flags.merge(more);
    Ok((left, right, num, flags))
}

fn need_axes(name: &str, signature: &str, operands: &[(&Array, usize)]) -> Result<()> {
    for (i, (array, needed)) in operands.iter().enumerate() {
        if array.ndim() < *needed {
            return Err(Error::value(format!(
                "{name}: Input operand {i} does not have enough dimensions (has {}, gufunc core with signature {signature} requires {needed})",
                array.ndim()
            )));
        }
    }
    Ok(())
}

fn core_mismatch(name: &str, signature: &str, operand: usize, axis: usize, size: usize, expected: usize) -> Error {
    Error::value(format!(
        "{name}: Input operand {operand} has a mismatch in its core dimension {axis}, with gufunc signature {signature} (size {size} is different from {expected})"
    ))
}

/// Broadcasts all but the last axes (`core_a`, `core_b` of them). `requested` are the core dimensions of the result, and
/// `given` the operands' dimensions as the caller had them, for the message.
fn stretch_leading(
    a: &Array,
    b: &Array,
    core_a: usize,
    core_b: usize,
    given: [usize; 2],
    requested: &[usize],
) -> Result<(Array, Array, Dims)> {
    let (lead_a, tail_a) = a.shape().split_at(a.ndim() - core_a);
    let (lead_b, tail_b) = b.shape().split_at(b.ndim() - core_b);
    let common = common_shape([lead_a, lead_b].into_iter()).ok_or_else(|| {
        let words = |lead: &[usize], array: &Array, ndim: usize| {
            let original = &array.shape()[array.ndim() - ndim.min(array.ndim())..];
            let mut remapped: Vec<String> = lead.iter().map(usize::to_string).collect();
            remapped.extend(requested.iter().map(|_| "newaxis".to_string()));
            let comma = if remapped.len() == 1 { "," } else { "" };
            format!("{}->({}{comma})", shape_text_compact(original), remapped.join(","))
        };
        Error::value(format!(
            "operands could not be broadcast together with remapped shapes [original->remapped]: {} {}  and requested shape {}",
            words(lead_a, a, given[0]),
            words(lead_b, b, given[1]),
            shape_text_compact(requested)
        ))
    })?;
    let full = |tail: &[usize]| common.iter().chain(tail).copied().collect::<Dims>();
    let (shape_a, shape_b) = (full(tail_a), full(tail_b));
    let stretch = |array: &Array, shape: &Dims| {
        array.stretched(shape).ok_or_else(|| Error::runtime("leading axes no longer broadcast"))
    };
    Ok((stretch(a, &shape_a)?, stretch(b, &shape_b)?, common))
}

/// The view with its leading axes in another order.
fn reordered(array: &Array, order: &[usize]) -> Array {
    array.permute(&order.iter().copied().chain(order.len()..array.ndim()).collect::<Axes>())
}

/// The view without an axis of length one.
fn drop_axis(array: &Array, axis: usize) -> Array {
    array.permute(&(0..array.ndim()).filter(|&other| other != axis).collect::<Axes>())
}
