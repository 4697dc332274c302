//! Choosing loops over datetime64 and timedelta64: the result's unit is found from the operands' units.

use smallvec::smallvec;

use super::kind::{LoopFn, Ufunc};
use super::resolve::{OperandTypes, Resolved};
use crate::array::promotion::{promote_types, result_type};
use crate::array::{DType, Kind, Operand, TimeUnit, dtype_repr};
use crate::compute::loops::time;
use crate::error::{Error, Kind as ErrorKind, Result};

/// What an operand is to date arithmetic.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Date,
    Duration,
    Integer,
    Float,
    Other,
}

/// The loop for inputs of which at least one is a date or a duration; `None` where the ufunc has none for dates at all.
///
/// Errors: `_UFuncBinaryResolutionError` (`ufunc 'add' cannot use operands with types ...`), `TypeError` for units without a
/// common one.
pub fn resolve(ufunc: &'static Ufunc, inputs: &[Operand]) -> Result<Option<Resolved>> {
    match inputs {
        [one] => Ok(unary(ufunc.name, one)),
        [a, b] => binary(ufunc, a, b),
        _ => Ok(None),
    }
}

fn unary(name: &str, input: &Operand) -> Option<Resolved> {
    let Operand::Strong(dtype) = input else { return None };
    let (run, output) = match (name, role(input)) {
        ("isnat" | "isnan", _) => (time::IS_NAT, DType::BOOL),
        ("isfinite", _) => (time::IS_FINITE, DType::BOOL),
        ("isinf", _) => (time::NEVER, DType::BOOL),
        ("negative", Role::Duration) => (time::NEGATIVE, dtype.clone()),
        ("positive", Role::Duration) => (time::POSITIVE, dtype.clone()),
        ("absolute", Role::Duration) => (time::ABSOLUTE, dtype.clone()),
        ("sign", Role::Duration) => (time::SIGN, dtype.clone()),
        _ => return None,
    };
    Some(resolved(run, smallvec![dtype.clone(), output]))
}

fn binary(ufunc: &'static Ufunc, a: &Operand, b: &Operand) -> Result<Option<Resolved>> {
    use Role::{Date, Duration, Float, Integer};
    let roles = (role(a), role(b));
    let refused = || {
        Err(Error::new(
            ErrorKind::UFuncBinaryResolutionError,
            format!("ufunc '{}' cannot use operands with types {} and {}", ufunc.name, text(a), text(b)),
        ))
    };
    let duration = |unit: TimeUnit| DType::Timedelta(unit);
    let chosen = match ufunc.name {
        "add" | "subtract" => {
            let adding = ufunc.name == "add";
            let run = if adding { time::ADD } else { time::SUBTRACT };
            match roles {
                (Duration, Duration | Integer) | (Integer, Duration) => {
                    let unit = duration(common_unit(a, b)?);
                    (run, smallvec![unit.clone(), unit.clone(), unit])
                }
                (Date, Duration | Integer) => {
                    let unit = common_unit(a, b)?;
                    (run, smallvec![DType::Datetime(unit), duration(unit), DType::Datetime(unit)])
                }
                (Duration | Integer, Date) if adding => {
                    let unit = common_unit(a, b)?;
                    (run, smallvec![duration(unit), DType::Datetime(unit), DType::Datetime(unit)])
                }
                (Date, Date) if !adding => {
                    let unit = common_unit(a, b)?;
                    (run, smallvec![DType::Datetime(unit), DType::Datetime(unit), duration(unit)])
                }
                _ => return refused(),
            }
        }
        "multiply" => match roles {
            (Duration, Integer) => (time::MULTIPLY_INT, smallvec![own(a), DType::INT, own(a)]),
            (Integer, Duration) => (time::INT_MULTIPLY, smallvec![DType::INT, own(b), own(b)]),
            (Duration, Float) => (time::MULTIPLY_FLOAT, smallvec![own(a), DType::FLOAT, own(a)]),
            (Float, Duration) => (time::FLOAT_MULTIPLY, smallvec![DType::FLOAT, own(b), own(b)]),
            _ => return refused(),
        },
        "divide" | "floor_divide" => {
            let floor = ufunc.name == "floor_divide";
            match roles {
                (Duration, Integer) if !is_bool(b) => {
                    let run: LoopFn = if floor { time::floor_divide_int } else { time::DIVIDE_INT };
                    (run, smallvec![own(a), DType::INT, own(a)])
                }
                (Duration, Float) => (time::DIVIDE_FLOAT, smallvec![own(a), DType::FLOAT, own(a)]),
                (Duration, Duration) => {
                    let unit = duration(common_unit(a, b)?);
                    let (run, output) =
                        if floor { (time::FLOOR_RATIO, DType::INT) } else { (time::RATIO, DType::FLOAT) };
                    (run, smallvec![unit.clone(), unit, output])
                }
                _ => return refused(),
            }
        }
        "remainder" | "divmod" => match roles {
            (Duration, Duration) => {
                let unit = duration(common_unit(a, b)?);
                if ufunc.name == "remainder" {
                    (time::REMAINDER, smallvec![unit.clone(), unit.clone(), unit])
                } else {
                    (time::DIVMOD, smallvec![unit.clone(), unit.clone(), DType::INT, unit])
                }
            }
            _ => return refused(),
        },
        name => match (comparison(name), extremum(name)) {
            (Some(_), _) if matches!(roles, (Date, Duration) | (Duration, Date)) => return refused(),
            (Some(run), _) => match result_type(&[a.clone(), b.clone()]) {
                Ok(dtype) if is_time(&dtype) => (run, smallvec![dtype.clone(), dtype, DType::BOOL]),
                _ => return Ok(None),
            },
            (None, Some(run)) => match result_type(&[a.clone(), b.clone()]) {
                Ok(dtype) if is_time(&dtype) => (run, smallvec![dtype.clone(), dtype.clone(), dtype]),
                _ => return Ok(None),
            },
            (None, None) => return Ok(None),
        },
    };
    Ok(Some(resolved(chosen.0, chosen.1)))
}

fn comparison(name: &str) -> Option<LoopFn> {
    Some(match name {
        "equal" => time::EQUAL,
        "not_equal" => time::NOT_EQUAL,
        "less" => time::LESS,
        "less_equal" => time::LESS_EQUAL,
        "greater" => time::GREATER,
        "greater_equal" => time::GREATER_EQUAL,
        _ => return None,
    })
}

fn extremum(name: &str) -> Option<LoopFn> {
    Some(match name {
        "maximum" => time::MAXIMUM,
        "minimum" => time::MINIMUM,
        "fmax" => time::FMAX,
        "fmin" => time::FMIN,
        _ => return None,
    })
}

fn resolved(run: LoopFn, dtypes: OperandTypes) -> Resolved {
    Resolved { run, fp: true, guard: None, dtypes }
}

fn role(operand: &Operand) -> Role {
    match operand {
        Operand::WeakInt => Role::Integer,
        Operand::WeakFloat => Role::Float,
        Operand::WeakComplex => Role::Other,
        Operand::Strong(dtype) => match dtype.kind() {
            Kind::Datetime => Role::Date,
            Kind::Timedelta => Role::Duration,
            Kind::Bool | Kind::Signed | Kind::Unsigned => Role::Integer,
            Kind::Float => Role::Float,
            _ => Role::Other,
        },
    }
}

/// The unit both are converted to; an integer takes the other's.
fn common_unit(a: &Operand, b: &Operand) -> Result<TimeUnit> {
    let common = match (a, b) {
        (Operand::Strong(x), Operand::Strong(y)) if is_time(x) && is_time(y) => promote_types(x, y)?,
        (Operand::Strong(x), _) if is_time(x) => x.clone(),
        (_, other) => own(other),
    };
    match common {
        DType::Datetime(unit) | DType::Timedelta(unit) => Ok(unit),
        _ => Err(Error::type_error("no time unit")),
    }
}

fn is_time(dtype: &DType) -> bool {
    matches!(dtype, DType::Datetime(_) | DType::Timedelta(_))
}

fn is_bool(operand: &Operand) -> bool {
    matches!(operand, Operand::Strong(dtype) if dtype.kind() == Kind::Bool)
}

fn own(operand: &Operand) -> DType {
    match operand {
        Operand::Strong(dtype) => dtype.clone(),
        _ => DType::INT,
    }
}

fn text(operand: &Operand) -> String {
    match operand {
        Operand::Strong(dtype) => dtype_repr(dtype),
        Operand::WeakInt => dtype_repr(&DType::INT),
        Operand::WeakFloat => dtype_repr(&DType::FLOAT),
        Operand::WeakComplex => dtype_repr(&DType::COMPLEX),
    }
}
