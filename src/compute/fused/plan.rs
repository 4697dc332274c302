//! From a tree to a program: types are resolved step by step, steps of smaller shapes are run at once, and places for the results
//! within a block are given out.

use smallvec::SmallVec;

use super::assembly::Assembly;
use super::{Function, Leaf, Operand, Tree};
use crate::array::axes::axis_order;
use crate::array::broadcast::common_shape;
use crate::array::cast_numeric::CastLoop;
use crate::array::promotion::result_type;
use crate::array::{Array, Casting, DType, Dims, Num, Scalar, Strides};
use crate::compute::fpstatus::FpStatus;
use crate::compute::loops::packed::Inverse;
use crate::compute::loops::select;
use crate::compute::parallel::Exec;
use crate::compute::ufunc::{self, Input, LoopFn, Options, Resolver, Ufunc, resolve};

/// Where a step's operand comes from while a block is computed.
pub enum Read {
    /// An array, by its number.
    Lane(usize),
    /// One element, repeated.
    Constant([u128; 1]),
    /// The result of an earlier step, in its place, and the bytes of an element.
    Place(usize, usize),
}

/// An operand and how it becomes the loop's.
pub struct Argument {
    pub read: Read,
    pub cast: Option<CastLoop>,
    /// Bytes of an element as the loop reads it.
    pub itemsize: usize,
}

/// A step that runs in blocks.
pub struct Action {
    /// The step of the tree, and the name under which its flags are reported.
    pub step: usize,
    pub name: &'static str,
    /// The ufunc it computes, and the type of its first operand.
    pub function: &'static str,
    pub num: Num,
    pub run: LoopFn,
    pub fp: bool,
    pub arguments: SmallVec<[Argument; 3]>,
    /// Where its result goes; the last action writes to the output.
    pub place: usize,
    pub itemsize: usize,
}

/// An array that blocks are read from, its axes in the order of the walk.
pub struct Lane {
    pub array: Array,
    pub strides: Strides,
}

/// What runs.
pub struct Program {
    pub lanes: Vec<Lane>,
    pub actions: Vec<Action>,
    /// Axes from the outermost to the innermost, as the output lies in memory.
    pub shape: Dims,
    /// Which axis of the result each of them is.
    pub axes: Dims,
    pub dtype: Num,
    pub places: usize,
    /// What an element costs, in additions.
    pub cost: usize,
    /// As the tree's.
    pub assemble_from: usize,
    pub assembly: Assembly,
}

impl Program {
    /// The most operands of a step.
    pub fn most_arguments(&self) -> usize {
        self.actions.iter().map(|action| action.arguments.len()).max().unwrap_or(0)
    }

    /// Bytes that are read and written.
    pub fn moved(&self, elements: usize) -> usize {
        let lanes = self.lanes.iter().map(|lane| lane.array.nbytes());
        lanes.sum::<usize>() + elements * self.dtype.itemsize()
    }

    /// Whether all flags that are raised count, and nothing but elements of the loops' types is read, so that flags may be looked at for
    /// all steps together.
    pub fn is_together(&self) -> bool {
        self.actions.iter().all(|action| {
            let float = matches!(action.num, Num::F16 | Num::F32 | Num::F64);
            let silent = float && matches!(action.function, "negative" | "absolute");
            (action.fp || silent) && action.arguments.iter().all(|argument| argument.cast.is_none())
        })
    }

    /// Whether the result may be written over an array: one of its type and layout, all reads of which are of the elements that are
    /// written next. Conversions might find a value that cannot be converted, when it would be too late.
    pub fn fits(&self, target: &Array) -> bool {
        if target.ndim() != self.axes.len() {
            return false;
        }
        let packed = target.permute(&self.axes);
        let converted = self.actions.iter().flat_map(|action| &action.arguments).any(|one| one.cast.is_some());
        let apart = |lane: &Lane| {
            !std::ptr::eq(&**lane.array.buffer(), &**target.buffer())
                || lane.array.data_ptr() == target.data_ptr() && lane.array.strides() == target.strides()
        };
        !converted
            && target.num() == Some(self.dtype)
            && packed.shape() == &self.shape[..]
            && packed.is_c_contiguous()
            && target.is_aligned()
            && target.is_writeable()
            && self.lanes.iter().all(apart)
    }
}

/// What a step's operand is known to be during planning.
#[derive(Clone)]
enum Known {
    /// The leaf of this number, or an array that was computed from smaller ones.
    Leaf(usize),
    Made(Array),
    /// A step within blocks, its type, the place of its result.
    Action(Num, usize),
}

pub fn plan(tree: &Tree, ignored: FpStatus, exec: Exec) -> Option<Program> {
    let shapes = shapes(tree)?;
    let shape = shapes.last()?;
    let mut plan = Plan {
        tree,
        shape: shape.clone(),
        order: None,
        lanes: Vec::new(),
        actions: Vec::new(),
        places: Vec::new(),
        cost: 0,
    };
    let mut known: Vec<Known> = Vec::new();
    let mut readers = readers(tree);
    let mut dtype = None;
    for (place, (step, own)) in tree.steps.iter().zip(&shapes).enumerate() {
        let operands: SmallVec<[Known; 3]> = step
            .operands
            .iter()
            .map(|operand| match *operand {
                Operand::Leaf(leaf) => Known::Leaf(leaf),
                Operand::Step(step) => known[step].clone(),
            })
            .collect();
        if own != shape {
            known.push(Known::Made(plan.run_alone(step.function, &operands, ignored, exec)?));
            continue;
        }
        let (num, result) = plan.add(place, step.function, &operands)?;
        dtype = Some(num);
        known.push(Known::Action(num, result));
        // Its own result has a place by now: a loop that changes the size of elements must not write where it reads.
        for operand in &step.operands {
            if let Operand::Step(step) = *operand {
                readers[step] -= 1;
                if let (0, Known::Action(_, place)) = (readers[step], &known[step]) {
                    plan.places[*place] = false;
                }
            }
        }
    }
    let Known::Action(..) = known.last()? else { return None };
    let order = plan.order.take()?;
    let axes: Dims = order.iter().rev().copied().collect();
    let sorted: Dims = axes.iter().map(|&axis| shape[axis]).collect();
    for lane in &mut plan.lanes {
        lane.strides = axes.iter().map(|&axis| lane.strides[axis]).collect();
    }
    Some(Program {
        lanes: plan.lanes,
        actions: plan.actions,
        shape: sorted,
        axes,
        dtype: dtype?,
        places: plan.places.len(),
        cost: plan.cost,
        assemble_from: tree.assemble_from,
        assembly: tree.assembly.clone(),
    })
}

/// How often the result of every step is read.
fn readers(tree: &Tree) -> Vec<usize> {
    let mut readers = vec![0; tree.steps.len()];
    for operand in tree.steps.iter().flat_map(|step| &step.operands) {
        if let Operand::Step(step) = *operand {
            readers[step] += 1;
        }
    }
    readers
}

/// The shape of every step.
fn shapes(tree: &Tree) -> Option<Vec<Dims>> {
    let mut shapes: Vec<Dims> = Vec::new();
    for step in &tree.steps {
        let shape = {
            let operands: SmallVec<[&[usize]; 3]> = step
                .operands
                .iter()
                .map(|operand| match *operand {
                    Operand::Leaf(leaf) => tree.leaves[leaf].input_shape(),
                    Operand::Step(step) => &shapes[step][..],
                })
                .collect();
            common_shape(operands.iter().copied())?
        };
        // Results without axes are scalars, which follow other rules.
        if shape.is_empty() {
            return None;
        }
        shapes.push(shape);
    }
    Some(shapes)
}

impl Leaf {
    fn input_shape(&self) -> &[usize] {
        match self {
            Leaf::Array(array) => array.shape(),
            _ => &[],
        }
    }
}

struct Plan<'a> {
    tree: &'a Tree,
    shape: Dims,
    /// The axes from the innermost to the outermost, the same for all steps.
    order: Option<Dims>,
    lanes: Vec<Lane>,
    actions: Vec<Action>,
    /// Whether each place is taken.
    places: Vec<bool>,
    cost: usize,
}

impl Plan<'_> {
    fn input<'b>(&'b self, known: &'b Known) -> Option<Input<'b>> {
        match known {
            Known::Leaf(leaf) => Some(self.tree.leaves[*leaf].input()),
            Known::Made(array) => Some(Input::Array(array)),
            Known::Action(..) => None,
        }
    }

    /// A step of a smaller shape, whose operands are all arrays.
    fn run_alone(&self, function: Function, operands: &[Known], ignored: FpStatus, exec: Exec) -> Option<Array> {
        let inputs: SmallVec<[Input; 3]> = operands.iter().map(|known| self.input(known)).collect::<Option<_>>()?;
        let (ufunc, count) = self.meaning(function, operands)?;
        let mut outcome = ufunc::call(ufunc, inputs.get(..count)?, &Options::default(), exec).ok()?;
        (ignored.contains(outcome.status) && !outcome.cast.any()).then(|| outcome.outputs.pop()).flatten()
    }

    /// The ufunc of a step, and how many of the operands it takes.
    fn meaning(&self, function: Function, operands: &[Known]) -> Option<(&'static Ufunc, usize)> {
        let ufunc = match function {
            Function::Where => return None,
            Function::Ufunc(ufunc) => return (ufunc.nin == operands.len()).then_some((ufunc, ufunc.nin)),
            Function::Power(ufunc) => ufunc,
        };
        let [base, exponent] = operands else { return None };
        let num = self.num(base)?;
        let leaf = match exponent {
            Known::Leaf(leaf) => Some(&self.tree.leaves[*leaf]),
            _ => None,
        };
        let name = match leaf {
            _ if !matches!(base, Known::Action(..)) && !matches!(self.input(base)?, Input::Array(_)) => None,
            Some(Leaf::Int(2)) => Some("square"),
            Some(Leaf::Int(-1)) if num.is_inexact() => Some("reciprocal"),
            Some(Leaf::Float(0.5)) if num.is_inexact() => Some("sqrt"),
            _ => None,
        };
        match name {
            Some(name) => Some((ufunc::find(name)?, 1)),
            None => Some((ufunc, 2)),
        }
    }

    /// The type of an operand that has one of its own.
    fn num(&self, known: &Known) -> Option<Num> {
        match known {
            Known::Action(num, _) => Some(*num),
            Known::Leaf(_) | Known::Made(_) => self.input(known)?.operand_num(),
        }
    }

    /// The part of an operand in promotion.
    fn promoted(&self, known: &Known) -> Option<crate::array::Operand> {
        Some(match known {
            Known::Action(num, _) => crate::array::Operand::Strong(DType::Num(*num)),
            other => self.input(other)?.operand(),
        })
    }

    /// Adds a step that runs in blocks; its type and the place of its result.
    fn add(&mut self, step: usize, function: Function, operands: &[Known]) -> Option<(Num, usize)> {
        let (operands, name, mut run, fp, types, result) = match function {
            Function::Where => {
                let [condition, x, y] = operands else { return None };
                if self.num(condition)? != Num::Bool {
                    return None;
                }
                let common = result_type(&[self.promoted(x)?, self.promoted(y)?]).ok()?.num()?;
                let types: SmallVec<[Num; 3]> = SmallVec::from_slice(&[Num::Bool, common, common]);
                (operands, "where", select::of_size(common.itemsize())?, false, types, common)
            }
            _ => {
                let (ufunc, count) = self.meaning(function, operands)?;
                if ufunc.nout != 1 {
                    return None;
                }
                let operands = operands.get(..count)?;
                let promoted: SmallVec<[crate::array::Operand; 3]> =
                    operands.iter().map(|known| self.promoted(known)).collect::<Option<_>>()?;
                let resolved = resolve(ufunc, &promoted, &[], &[], Casting::SameKind).ok()?;
                let types: SmallVec<[Num; 4]> = resolved.dtypes.iter().map(DType::num).collect::<Option<_>>()?;
                let weak = |known: &Known| self.input(known).is_some_and(|input| input.is_weak());
                let logical = ufunc.resolver == Resolver::Comparison && ufunc.name.starts_with("logical");
                if resolved.guard.is_some() || (logical && operands.iter().any(weak)) {
                    return None;
                }
                self.cost += ufunc.cost();
                let result = types[count];
                (operands, ufunc.name, resolved.run, resolved.fp, types[..count].iter().copied().collect(), result)
            }
        };
        self.check_order(operands)?;
        let mut arguments: SmallVec<[Argument; 3]> = SmallVec::new();
        for (known, &num) in operands.iter().zip(&types) {
            arguments.push(self.argument(known, num)?);
        }
        let num = *types.first()?;
        let mut function = name;
        if let ("divide", [_, divisor]) = (name, &mut arguments[..])
            && let Some(product) = divisor.inverted(num)
        {
            (function, run) = ("multiply", product);
        }
        let place = self.places.iter().position(|taken| !taken).unwrap_or(self.places.len());
        match self.places.get_mut(place) {
            Some(taken) => *taken = true,
            None => self.places.push(true),
        }
        self.cost += 1;
        let itemsize = result.itemsize();
        self.actions.push(Action { step, name, function, num, run, fp, arguments, place, itemsize });
        Some((result, place))
    }

    /// An operand as the loop of type `num` reads it.
    fn argument(&mut self, known: &Known, num: Num) -> Option<Argument> {
        let itemsize = num.itemsize();
        let cast = |from: Num| (from != num).then(|| CastLoop::new(from, num));
        let array = match known {
            Known::Action(from, place) => {
                return Some(Argument { read: Read::Place(*place, from.itemsize()), cast: cast(*from), itemsize });
            }
            Known::Made(array) => array.clone(),
            Known::Leaf(leaf) => match &self.tree.leaves[*leaf] {
                Leaf::Array(array) => array.clone(),
                Leaf::Scalar(scalar) => {
                    let (element, flags) =
                        crate::array::cast_scalar(scalar, &DType::Num(num), &mut crate::array::NumericOnly).ok()?;
                    return (!flags.any()).then(|| constant(&element, num, itemsize));
                }
                weak => {
                    let input = weak.input();
                    if input.position(num) != std::cmp::Ordering::Equal {
                        return None;
                    }
                    let (element, overflow) = input.to_element(num).ok()?;
                    return (!overflow).then(|| constant(&element, num, itemsize));
                }
            },
        };
        let from = array.num()?;
        let strides = stretched(&array, &self.shape);
        let same = |lane: &Lane| {
            lane.array.data_ptr() == array.data_ptr() && lane.strides == strides && lane.array.num() == Some(from)
        };
        let lane = self.lanes.iter().position(same).unwrap_or(self.lanes.len());
        if lane == self.lanes.len() {
            self.lanes.push(Lane { array, strides });
        }
        Some(Argument { read: Read::Lane(lane), cast: cast(from), itemsize })
    }

    /// All results must lie in memory with the same order of axes, the one that each step by itself would choose.
    fn check_order(&mut self, operands: &[Known]) -> Option<()> {
        let ndim = self.shape.len();
        let mut strides: SmallVec<[Strides; 3]> = SmallVec::new();
        let (mut plain, mut fortran) = (true, true);
        for known in operands {
            let array = match known {
                Known::Action(..) => {
                    // Packed in the order agreed on.
                    let order = self.order.as_ref()?;
                    let mut own: Strides = SmallVec::from_elem(0, ndim);
                    let mut step = 8;
                    for &axis in order {
                        own[axis] = step;
                        step *= self.shape[axis].max(1) as isize;
                    }
                    plain &= order.iter().rev().copied().eq(0..ndim);
                    fortran &= order.iter().copied().eq(0..ndim);
                    strides.push(own);
                    continue;
                }
                Known::Made(array) => array,
                Known::Leaf(leaf) => match &self.tree.leaves[*leaf] {
                    Leaf::Array(array) => array,
                    _ => continue,
                },
            };
            let whole = array.shape() == &self.shape[..];
            plain &= array.is_c_contiguous() && whole || array.size() == 1;
            fortran &= array.is_f_contiguous() && whole || array.size() == 1;
            strides.push(stretched(array, &self.shape));
        }
        let order: Dims = match (plain || ndim < 2, fortran) {
            (true, _) => (0..ndim).rev().collect(),
            (_, true) => (0..ndim).collect(),
            _ => axis_order(ndim, strides.iter().map(|strides| &strides[..])),
        };
        match &self.order {
            Some(agreed) => (*agreed == order).then_some(()),
            None => {
                self.order = Some(order);
                Some(())
            }
        }
    }
}

impl Argument {
    /// Makes a constant divisor the factor that gives the same results; the loop for that.
    fn inverted(&mut self, num: Num) -> Option<LoopFn> {
        let Read::Constant([cell]) = &mut self.read else { return None };
        *cell = match num {
            Num::F64 => f64::from_bits(*cell as u64).exact_inverse()?.to_bits() as u128,
            Num::F32 => f32::from_bits(*cell as u32).exact_inverse()?.to_bits() as u128,
            _ => return None,
        };
        ufunc::find("multiply")?.loops().find(|one| one.types == [num; 3]).map(|one| one.run)
    }
}

fn constant(element: &Scalar, num: Num, itemsize: usize) -> Argument {
    let mut cell = [0u128; 1];
    // SAFETY: sixteen bytes hold any numeric element.
    unsafe { element.write(&DType::Num(num), cell.as_mut_ptr() as *mut u8) };
    Argument { read: Read::Constant(cell), cast: None, itemsize }
}

/// The strides of an array over a shape it broadcasts to.
fn stretched(array: &Array, shape: &[usize]) -> Strides {
    let mut strides: Strides = SmallVec::from_elem(0, shape.len());
    let shift = shape.len().saturating_sub(array.ndim());
    for (axis, (&n, &stride)) in array.shape().iter().zip(array.strides()).enumerate() {
        if n != 1 || shape[shift + axis] == 1 {
            strides[shift + axis] = stride;
        }
    }
    strides
}
