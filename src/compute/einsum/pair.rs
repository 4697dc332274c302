//! Contractions of two operands as matrix products.
//!
//! A label is in both operands and the output (a stack), in both only (summed), or in one and the output (rows or columns). When
//! every label is one of these, the operands are stacks of matrices, viewed or copied, and the product lies in memory as the
//! caller asks, or is copied so. Small contractions of floats stay with NumPy's own loops, whose last bits they have.

use super::subscripts::{Label, Labels};
use crate::array::{Array, DType, Num, Order, transfer};
use crate::compute::parallel::Exec;
use crate::compute::product::stack_product;
use crate::error::Result;

/// Multiplications from which a matrix product pays.
const WORTH_IT: usize = 1 << 14;

/// The contraction with axes in the order of `output`, packed; `None` where it is no matrix product, or a small one.
pub fn contract(exec: Exec, num: Num, sources: &[(Array, Labels)], output: &[Label]) -> Result<Option<Array>> {
    let [(a, labels_a), (b, labels_b)] = sources else { return Ok(None) };
    if num == Num::F16 {
        return Ok(None);
    }
    let size = |array: &Array, labels: &Labels, label: Label| {
        labels.iter().position(|&other| other == label).map(|at| array.shape()[at])
    };
    let (mut stacked, mut rows, mut columns, mut summed) = (Labels::new(), Labels::new(), Labels::new(), Labels::new());
    let mut work = 1usize;
    for &label in output.iter().chain(labels_a.iter().filter(|label| !output.contains(label))) {
        let kept = output.contains(&label);
        let extents = (size(a, labels_a, label), size(b, labels_b, label));
        match extents {
            (Some(n), Some(other)) if n != other => return Ok(None),
            (Some(_), Some(_)) if kept => stacked.push(label),
            (Some(_), Some(_)) => summed.push(label),
            (Some(_), None) if kept => rows.push(label),
            (None, Some(_)) if kept => columns.push(label),
            _ => return Ok(None),
        }
        work = work.saturating_mul(extents.0.or(extents.1).unwrap_or(1));
    }
    let strangers = labels_b.iter().any(|label| !output.contains(label) && !labels_a.contains(label));
    if strangers || summed.is_empty() || work < WORTH_IT || (rows.is_empty() && columns.is_empty()) {
        return Ok(None);
    }
    // Whichever operand's labels come first in memory gives the rows.
    let order =
        |rows: &Labels, columns: &Labels| -> Labels { stacked.iter().chain(rows).chain(columns).copied().collect() };
    let swapped = order(&columns, &rows).as_slice() == output;
    let (left, right, rows, columns) = match swapped {
        true => (&sources[1], &sources[0], columns, rows),
        false => (&sources[0], &sources[1], rows, columns),
    };
    let found = order(&rows, &columns);
    let extent = |label: &Label| size(a, labels_a, *label).or_else(|| size(b, labels_b, *label)).unwrap_or(1);
    let count = |labels: &Labels| labels.iter().map(extent).product::<usize>();
    let arranged = |source: &(Array, Labels), groups: [&Labels; 3]| -> Result<Array> {
        let axes: Vec<usize> = groups
            .iter()
            .flat_map(|group| group.iter())
            .filter_map(|label| source.1.iter().position(|other| other == label))
            .collect();
        let shape = groups.map(|group| count(group) as i64);
        source.0.permute(&axes).reshape(&shape, Order::C, None)
    };
    let left = arranged(left, [&stacked, &rows, &summed])?;
    let right = arranged(right, [&stacked, &summed, &columns])?;
    let product = stack_product(exec, num, &left, &right)?;
    let shape: Vec<i64> = found.iter().map(|label| extent(label) as i64).collect();
    let product = product.reshape(&shape, Order::C, None)?;
    if found.as_slice() == output {
        return Ok(Some(product));
    }
    let axes: Vec<usize> = output.iter().filter_map(|label| found.iter().position(|other| other == label)).collect();
    let product = product.permute(&axes);
    let result = Array::uninit(DType::Num(num), product.shape(), Order::C)?;
    transfer::copy_same_type(&product, &result);
    Ok(Some(result))
}
