//! What a ufunc is: its inner loops, its identity, and how a loop is chosen.

use crate::array::Num;

/// An inner loop over `n` elements: one pointer and one byte stride for each operand, inputs first, then outputs.
///
/// # Safety
/// `args[k] + i * strides[k]` must be readable (writable for outputs) as the loop's element type for every `i < n`; no
/// alignment is needed. An output either is an input's memory exactly, or is disjoint from all inputs, or is an
/// accumulator (stride 0, same pointer as the first input), or runs one step ahead of the first input as in a scan.
pub type LoopFn = unsafe fn(args: &[*mut u8], strides: &[isize], n: usize);

/// Looks at the operands of an inner loop before it runs; `Some(message)` refuses them with a `ValueError`.
///
/// # Safety
/// As for [`LoopFn`].
pub type Guard = unsafe fn(args: &[*mut u8], strides: &[isize], n: usize) -> Option<&'static str>;

/// One type signature and its loop.
#[derive(Clone, Copy)]
pub struct Loop {
    /// Types of the inputs, then of the outputs.
    pub types: &'static [Num],
    pub run: LoopFn,
    /// Whether floating point flags mean anything after this loop; where not, nobody needs to look at them.
    pub fp: bool,
    pub guard: Option<Guard>,
}

/// The value a reduction starts from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Identity {
    /// No identity, and the order of elements matters: `subtract`, `divide`.
    None,
    /// No identity, but elements may be visited in any order: `maximum`.
    Reorderable,
    Zero,
    One,
    MinusOne,
    NegativeInfinity,
}

/// How the loop is chosen from the operand types.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Resolver {
    /// All inputs are promoted to one type, whose loop must exist: `add`.
    Uniform,
    /// As `Uniform`, and integers become float64: `divide`.
    TrueDivide,
    /// As `Uniform` for the inputs, save that int64 meets uint64 exactly: `less`, `logical_and`.
    Comparison,
    /// The first loop that all inputs can be cast to safely: `sin`.
    Search,
    /// Datetimes only.
    IsNat,
}

/// An elementwise function.
pub struct Ufunc {
    pub name: &'static str,
    pub nin: usize,
    pub nout: usize,
    pub identity: Identity,
    pub resolver: Resolver,
    /// Loops in NumPy's order of search, in groups as they were declared.
    pub loops: &'static [&'static [Loop]],
    /// For each numeric type, the group and place of the loop whose inputs are all of it.
    uniform: [Option<(u8, u8)>; Num::ALL.len()],
}

impl Ufunc {
    /// What an element costs beyond an addition, in additions.
    pub fn cost(&self) -> usize {
        match self.name {
            "add" | "subtract" | "multiply" | "negative" | "absolute" | "maximum" | "minimum" | "square" => 0,
            "less" | "less_equal" | "greater" | "greater_equal" | "equal" | "not_equal" => 0,
            "divide" | "sqrt" | "reciprocal" => 1,
            "exp" | "log" => 5,
            "sin" | "cos" | "tan" | "power" | "tanh" | "exp2" | "expm1" | "log1p" | "log2" | "log10" | "arctan2" => 20,
            "arcsin" | "arccos" | "arctan" | "sinh" | "cosh" | "arcsinh" | "arccosh" | "arctanh" => 20,
            "hypot" | "float_power" | "cbrt" | "logaddexp" | "logaddexp2" | "fmod" | "divmod" => 20,
            "floor_divide" | "remainder" => 10,
            _ => 2,
        }
    }

    /// All loops in order.
    pub fn loops(&self) -> impl Iterator<Item = &'static Loop> {
        self.loops.iter().flat_map(|group| group.iter())
    }

    /// The loop whose inputs are all of one type.
    #[inline]
    pub fn loop_for(&self, num: Num) -> Option<&'static Loop> {
        let (group, place) = self.uniform[num as usize]?;
        self.loops.get(group as usize)?.get(place as usize)
    }

    /// An entry of the table; the loops of uniform types are found once, when the program is compiled.
    pub(super) const fn new(
        name: &'static str,
        nin: usize,
        nout: usize,
        identity: Identity,
        resolver: Resolver,
        loops: &'static [&'static [Loop]],
    ) -> Ufunc {
        let mut uniform = [None; Num::ALL.len()];
        let mut group = 0;
        while group < loops.len() {
            let mut place = 0;
            while place < loops[group].len() {
                let types = loops[group][place].types;
                let first = types[0] as usize;
                if (nin == 1 || types[1] as usize == first) && uniform[first].is_none() {
                    uniform[first] = Some((group as u8, place as u8));
                }
                place += 1;
            }
            group += 1;
        }
        Ufunc { name, nin, nout, identity, resolver, loops, uniform }
    }
}
