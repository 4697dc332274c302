//! Compiled code: register instructions, and the tables they refer to.
//!
//! A frame owns a window of registers. The first ones are the named locals; the rest are temporaries, which are written once and
//! consumed by the instruction that reads them. An instruction takes eight bytes. What only matters when something fails (spans,
//! handlers, names of inlined comprehensions) stands in side tables, so that running code never touches it.

use std::cell::Cell;
use std::rc::Rc;

use super::folding::Fold;
use super::source::Source;
use crate::object::{BinaryOp, Binding, Builtin, Entry, Getter, Module, UnaryOp, Value};
use crate::syntax::Span;

/// A register of the running frame.
pub type Reg = u16;

/// No register.
pub const NO_REG: Reg = u16::MAX;

/// How two values are compared by one instruction. The number of an ordering is the set of outcomes for which it holds: 1 less,
/// 2 equal, 4 greater, 8 unordered; so that numbers are compared without a branch for each kind.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum Comparison {
    Lt = 1,
    Eq = 2,
    Le = 3,
    Gt = 4,
    Ge = 6,
    Ne = 13,
    Is = 16,
    IsNot,
    In,
    NotIn,
}

impl Comparison {
    /// Whether it is one of `==`, `!=`, `<`, `<=`, `>`, `>=`.
    #[inline(always)]
    pub fn is_ordering(self) -> bool {
        (self as u8) < Comparison::Is as u8
    }
}

/// The instructions. `dst` comes first. A conditional instruction that has no room for its target is followed by a `Jump`.
#[derive(Clone, Copy, Debug)]
pub enum Op {
    // Registers, variables.
    Const(Reg, u32),
    /// From a temporary it moves, from a local it copies.
    Move(Reg, Reg),
    /// Always leaves the source as it is.
    Copy(Reg, Reg),
    Clear(Reg),
    DeleteLocal(Reg),
    LoadGlobal(Reg, u32),
    StoreGlobal(Reg, u32),
    DeleteGlobal(u32),
    LoadName(Reg, u32),
    StoreName(Reg, u32),
    DeleteName(u32),
    /// A free variable read in a class body, where the class's own names come first.
    LoadNameOrFree(Reg, u16, u16),
    LoadCell(Reg, u16),
    StoreCell(u16, Reg),
    DeleteCell(u16),
    NewCell(u16),
    LoadFree(Reg, u16),
    StoreFree(u16, Reg),
    DeleteFree(u16),

    // Operators.
    Add(Reg, Reg, Reg),
    Sub(Reg, Reg, Reg),
    Mul(Reg, Reg, Reg),
    TrueDiv(Reg, Reg, Reg),
    Binary(BinaryOp, Reg, Reg, Reg),
    InplaceAdd(Reg, Reg, Reg),
    Inplace(BinaryOp, Reg, Reg, Reg),
    AddInt(Reg, Reg, i16),
    SubInt(Reg, Reg, i16),
    MulInt(Reg, Reg, i16),
    ModInt(Reg, Reg, i16),
    BinaryInt(BinaryOp, Reg, Reg, i16),
    InplaceAddInt(Reg, Reg, i16),
    InplaceInt(BinaryOp, Reg, Reg, i16),
    Unary(UnaryOp, Reg, Reg),
    Compare(Comparison, Reg, Reg, Reg),
    /// The comparison; when its truth is the flag, the `Jump` that follows is taken.
    CompareJump(Comparison, bool, Reg, Reg),
    CompareIntJump(Comparison, bool, Reg, i16),

    // Control.
    Jump(u32),
    JumpIfFalse(Reg, u32),
    JumpIfTrue(Reg, u32),
    /// As above, but the temporary is still needed.
    JumpIfFalseKeep(Reg, u32),
    JumpIfTrueKeep(Reg, u32),
    Return(Reg),
    Raise(Reg),
    RaiseFrom(Reg, Reg),
    RaiseAgain,
    /// Raises the exception in a register without a further traceback line for this frame.
    Reraise(Reg),
    /// Calls the `__del__` of what the statement left without a reference.
    Settle,
    /// Raises `AssertionError`, with a message if a register is given.
    AssertFail(Reg),
    /// Whether the exception matches a class or a tuple of classes.
    ExceptMatch(Reg, Reg, Reg),
    /// `except*`: whether a part of what is left, in the register after the first, is of the class; it goes into the first.
    ExceptStar(Reg, Reg, Reg),
    /// Raises what the clauses of `except*` leave of the exception: what is left in the register after the second one, and the list of
    /// what they raised in the next.
    ReraiseStar(Reg, Reg),

    // Building.
    BuildTuple(Reg, Reg, u16),
    BuildList(Reg, Reg, u16),
    BuildSet(Reg, Reg, u16),
    BuildDict(Reg, Reg, u16),
    BuildString(Reg, Reg, u16),
    /// From three consecutive registers.
    BuildSlice(Reg, Reg),
    ListAppend(Reg, Reg),
    ListExtend(Reg, Reg),
    /// The one argument `*items` of a call; the third register holds the callee, for the message.
    ListSpread(Reg, Reg, Reg),
    ListToTuple(Reg),
    SetAdd(Reg, Reg),
    SetUpdate(Reg, Reg),
    /// Replaces a set by its copy, which may have another order.
    SetSettle(Reg),
    DictInsert(Reg, Reg, Reg),
    DictUpdate(Reg, Reg),
    /// Merges `**mapping` of a call; the third register holds the callee, for the message about a name given twice.
    DictMerge(Reg, Reg, Reg),
    /// conversion, dst, value, format spec or `NO_REG`.
    Format(Convert, Reg, Reg, Reg),
    /// Into consecutive registers from the first.
    Unpack(Reg, Reg, u16),
    /// `a, *b, c = value`: items before, first register, value, items after.
    UnpackStar(u8, Reg, Reg, u16),

    // Attributes, items.
    GetAttr(Reg, Reg, u16),
    SetAttr(Reg, u16, Reg),
    DelAttr(Reg, u16),
    /// Puts a function into the register and its receiver (or nothing) into the next.
    LoadMethod(Reg, Reg, u16),
    GetItem(Reg, Reg, Reg),
    /// `x[i, j]`: the second index stands in the register after the first.
    GetItem2(Reg, Reg, Reg),
    /// The same with dst, object and both indices wherever they stand, as long as their numbers are small.
    GetItemAt(u8, u8, u8, u8),
    GetItemInt(Reg, Reg, i16),
    /// object, key, value.
    SetItem(Reg, Reg, Reg),
    SetItem2(Reg, Reg, Reg),
    /// object, indices, value.
    SetItemAt(u8, u8, u8, u8),
    DelItem(Reg, Reg),

    // Calls. Callee and arguments stand in consecutive registers.
    Call(Reg, Reg, u16),
    CallMethod(Reg, Reg, u16),
    CallKeywords(Reg, Reg, u16),
    CallMethodKeywords(Reg, Reg, u16),
    /// Callee, list of positional arguments, dict of keywords.
    CallSpread(Reg, Reg),
    /// `super()` without arguments: callee, and the free variable `__class__` or `NO_REG`.
    CallSuper(Reg, Reg, u16),
    MakeFunction(MakeFlags, Reg, u16, Reg),
    /// body function, list of bases, dict of keywords in consecutive registers.
    BuildClass(Reg, Reg),

    // Iteration. A loop's state takes three registers.
    GetIter(Reg, Reg),
    /// `iter(x)` as a value.
    GetIterator(Reg, Reg),
    /// The same for `yield from`.
    GetDelegate(Reg, Reg),
    /// `range(...)` with so many arguments after the callee, without making the range object.
    RangeIter(Reg, u16),
    /// The next item to `dst` and the `Jump` that follows is taken; or past that jump at the end.
    ForIter(Reg, Reg),
    /// When the register holds no list, the `Jump` that follows is taken.
    ListCheck(Reg),
    /// When the callee is not the builtin that its name promises, the `Jump` that follows is taken.
    FoldCheck(Fold, Reg),
    /// Keeps the greatest (or least) of the values in a list of at most one.
    Best(bool, Reg, Reg),
    Yield(Reg, Reg),
    /// `yield from` and `await`: the iterator, and after it the value sent.
    Delegate(Reg, Reg),

    // Asynchronous code.
    /// What `await` goes through; the last number is the index in `Awaited`.
    GetAwaitable(Awaited, Reg, Reg),
    GetAsyncIter(Reg, Reg),
    /// The awaitable of an asynchronous iterator's next item.
    GetAsyncNext(Reg, Reg),
    /// Goes on when the exception is a `StopAsyncIteration`, and raises it again otherwise.
    EndAsyncFor(Reg),
    /// What a `yield` of an asynchronous generator hands to whoever asked for the item, past those that await.
    WrapYield(Reg, Reg),
    /// The awaitables of `__aenter__` and `__aexit__`.
    AsyncEnter(Reg, Reg),
    AsyncExit(Reg, Reg),
    AsyncExcept(Reg, Reg, Reg),
    Truth(Reg, Reg),

    // with, import, match, prompt.
    WithEnter(Reg, Reg),
    WithExit(Reg),
    WithExcept(Reg, Reg, Reg),
    Import(Reg, u32),
    ImportFrom(Reg, Reg, u16),
    ImportStar(Reg),
    MatchSequence(Reg, Reg),
    MatchMapping(Reg, Reg),
    /// Values of the keys that follow the subject: dst list or None, subject, tuple of keys.
    MatchKeys(Reg, Reg, Reg),
    /// dst, first of (subject, class), index into `patterns`.
    MatchClass(Reg, Reg, u16),
    MatchRest(Reg, Reg, Reg),
    Length(Reg, Reg),
    SetupAnnotations,
    StoreAnnotation(u32, Reg),
    /// Echoes an expression's value at a prompt.
    Display(Reg),
}

/// Whose result is awaited, for the message about one that cannot be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Awaited {
    Expression,
    Enter,
    Exit,
    Next,
}

/// `!s`, `!r`, `!a`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Convert {
    None,
    Str,
    Repr,
    Ascii,
}

/// Which of a function's parts precede `MakeFunction`, in this order of registers.
#[derive(Clone, Copy, Debug, Default)]
pub struct MakeFlags(pub u8);

impl MakeFlags {
    pub const DEFAULTS: u8 = 1;
    pub const KEYWORD_DEFAULTS: u8 = 2;
    pub const ANNOTATIONS: u8 = 4;

    pub fn has(self, flag: u8) -> bool {
        self.0 & flag != 0
    }
}

/// What a code unit was made of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CodeKind {
    Module,
    Class,
    Function,
}

/// What a call of a function gives whose code can be left in the middle.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Flavour {
    /// It has a `yield`.
    Generator,
    /// It is an `async def`.
    Coroutine,
    /// It is both.
    AsyncGenerator,
}

impl Flavour {
    /// The class of what is made.
    pub fn builtin(self) -> Builtin {
        match self {
            Flavour::Generator => Builtin::Generator,
            Flavour::Coroutine => Builtin::Coroutine,
            Flavour::AsyncGenerator => Builtin::AsyncGenerator,
        }
    }

    /// The first letters of its attributes' names.
    pub fn prefix(self) -> &'static str {
        match self {
            Flavour::Generator => "gi_",
            Flavour::Coroutine => "cr_",
            Flavour::AsyncGenerator => "ag_",
        }
    }

    /// As messages name it.
    pub fn name(self) -> &'static str {
        match self {
            Flavour::Generator => "generator",
            Flavour::Coroutine => "coroutine",
            Flavour::AsyncGenerator => "async generator",
        }
    }
}

/// Parameters of a function; their names are the first of `Code::locals`.
#[derive(Clone, Debug, Default)]
pub struct Parameters {
    pub positional_only: usize,
    /// The positional-only ones included.
    pub positional: usize,
    pub keyword_only: usize,
    /// The register after the keyword-only ones.
    pub rest: bool,
    pub keywords: bool,
}

/// A function's, class's or module's instructions and tables.
pub struct Code {
    pub kind: CodeKind,
    /// Whose globals it uses.
    pub module: Rc<Module>,
    pub name: Rc<str>,
    pub qualname: Rc<str>,
    pub source: Rc<Source>,
    /// The line that its definition begins in.
    pub first_line: u32,
    pub ops: Vec<Op>,
    /// One a instruction.
    pub spans: Vec<Span>,
    pub constants: Vec<Value>,
    pub names: Vec<Rc<str>>,
    pub globals: Vec<GlobalSite>,
    pub sites: Vec<Site>,
    pub keyword_calls: Vec<KeywordCall>,
    pub class_patterns: Vec<(u16, Vec<Rc<str>>)>,
    pub imports: Vec<ImportSite>,
    pub codes: Vec<Rc<Code>>,
    /// Names of the first registers.
    pub locals: Vec<Rc<str>>,
    /// Registers in all.
    pub registers: usize,
    /// How many registers may hold more than numbers when the function returns. Temporaries are consumed by what reads them, except
    /// those that stay for the length of a block.
    pub cleared: usize,
    pub parameters: Parameters,
    /// Names of cells, and the parameter whose value each begins with.
    pub cells: Vec<(Rc<str>, Option<Reg>)>,
    pub free: Vec<Rc<str>>,
    /// For each free variable, where the enclosing code has it.
    pub captures: Vec<Capture>,
    pub class_cell: Option<u16>,
    /// A call makes a generator, a coroutine or an asynchronous generator, which run the code when they are asked.
    pub suspends: Option<Flavour>,
    /// With how many positional arguments a call only needs a frame (no cells, no generator, nothing to bind); `NEVER` if none does.
    pub simple: usize,
    pub handlers: Vec<Handler>,
    /// Where an exception is being handled, and its register.
    pub handling: Vec<Handler>,
    pub inlined: Vec<Inlined>,
    pub doc: Value,
}

/// No number of arguments.
pub const NEVER: usize = usize::MAX;

/// A free variable's place in the code around it.
#[derive(Clone, Copy, Debug)]
pub enum Capture {
    Cell(u16),
    Free(u16),
}

/// Instructions from `start` to before `end`, the handler that guards them, and the register of the exception.
#[derive(Clone, Copy, Debug)]
pub struct Handler {
    pub start: u32,
    pub end: u32,
    pub target: u32,
    pub exception: Reg,
}

/// A comprehension that runs in the frame around it, but has a traceback line of its own.
#[derive(Clone, Debug)]
pub struct Inlined {
    pub start: u32,
    pub end: u32,
    pub name: &'static str,
    pub span: Span,
}

/// A global name: its slot among the module's names, and among the builtins once it was found there.
pub struct GlobalSite {
    pub name: Rc<str>,
    pub slot: u32,
    pub builtin: Cell<u32>,
}

/// An attribute's name, and what the last lookup found.
pub struct Site {
    pub name: Rc<str>,
    pub cache: Cell<Cached>,
}

/// What an attribute instruction remembers.
#[derive(Clone, Copy)]
pub enum Cached {
    Nothing,
    /// The slot in the module at this address.
    Module(usize, u32),
    /// The method of a built-in class, by the class.
    Method(Builtin, &'static Entry),
    /// The computed attribute of a built-in class, by the class.
    Getter(Builtin, &'static Getter),
    /// For instances of the class with this tag: the attribute is the instance's own, probably in this slot.
    Own(u64, u32),
    /// The same of their native part's class, which no class around it overrides.
    Native(u64, &'static Entry),
    /// For instances of the class with this tag that have no such attribute of their own: where the class has it.
    OfClass(u64, Binding),
}

/// Names of the keyword arguments, which follow the positional ones.
pub struct KeywordCall {
    pub positional: u16,
    pub names: Vec<Rc<str>>,
}

/// What an import statement asks for.
pub struct ImportSite {
    pub name: Rc<str>,
    pub level: u32,
    /// `import a.b` binds `a`; all other forms want the last module of the path.
    pub top: bool,
}

#[cfg(test)]
mod tests {
    #[test]
    fn an_instruction_takes_eight_bytes() {
        assert_eq!(size_of::<super::Op>(), 8);
    }
}
