//! The objects of `numpy.random`: bit generators, and the two samplers that share them.
//!
//! A [`Sampler`] is a `Generator` or a `RandomState`; both hold a reference to a bit generator that scripts may share
//! between several of them, and beside it what their own algorithms keep. No borrow outlives a kernel call, so that
//! script code never meets one.

use std::cell::RefCell;

use crate::compute::random::choice::Api;
use crate::compute::random::{AnyBitGenerator, LegacyState, SeedSequence};
use crate::error::{Error, Result};
use crate::object::{Bound, Builtin, Host, Object, Value};

/// A bit generator as scripts see it.
pub struct BitGeneratorObject {
    pub class: Builtin,
    pub bits: RefCell<AnyBitGenerator>,
    /// The seed sequence it was made from; `None` after legacy seeding or with an explicit key.
    pub seed_sequence: RefCell<Value>,
}

/// `Generator` or `RandomState`.
pub struct Sampler {
    pub api: Api,
    bit_generator: RefCell<Value>,
    state: RefCell<LegacyState>,
}

/// What a method of a sampler is implemented by; the arguments do not include `self`.
pub type Method = fn(&mut dyn Host, &Sampler, &mut Bound) -> Result<Value>;

impl Sampler {
    /// A sampler over a bit generator, which must be a [`BitGeneratorObject`].
    pub fn new(api: Api, bit_generator: Value) -> Sampler {
        Sampler { api, bit_generator: RefCell::new(bit_generator), state: RefCell::default() }
    }

    /// The bit generator object.
    pub fn bit_generator(&self) -> Value {
        self.bit_generator.borrow().clone()
    }

    /// Draws from another bit generator from now on, without a kept normal.
    pub fn set_bit_generator(&self, bit_generator: Value) {
        *self.bit_generator.borrow_mut() = bit_generator;
        self.state.borrow_mut().reset_gauss();
    }

    pub fn is_legacy(&self) -> bool {
        self.api == Api::Legacy
    }

    /// Runs a kernel on the bit generator and the sampler's own state.
    pub fn with<R>(&self, kernel: impl FnOnce(&mut AnyBitGenerator, &mut LegacyState) -> R) -> Result<R> {
        let value = self.bit_generator();
        let object = bit_generator(&value)?;
        let mut bits = object.bits.borrow_mut();
        Ok(kernel(&mut bits, &mut self.state.borrow_mut()))
    }

    /// Calls a method with the sampler that a call's first argument is.
    pub fn call(cx: &mut dyn Host, args: &mut Bound, method: Method) -> Result<Value> {
        let receiver = args.values.remove(0).unwrap_or(Value::None);
        let Some(sampler) = receiver.downcast::<Sampler>() else {
            return Err(Error::type_error("a method of numpy.random was called on another object"));
        };
        method(cx, sampler, args)
    }
}

/// The bit generator object in a value.
pub fn bit_generator(value: &Value) -> Result<&BitGeneratorObject> {
    value
        .downcast::<BitGeneratorObject>()
        .ok_or_else(|| Error::value("Invalid bit generator. The bit generator must be instantiated."))
}

/// Seeds a bit generator of a class from a sequence.
pub fn seeded(class: Builtin, sequence: &SeedSequence, value: Value) -> Result<Value> {
    let bits = AnyBitGenerator::seeded(class.name(), sequence)
        .ok_or_else(|| Error::not_implemented("BitGenerator is a base class and cannot be instantized"))?;
    Ok(Value::object(BitGeneratorObject { class, bits: RefCell::new(bits), seed_sequence: RefCell::new(value) }))
}

impl Object for BitGeneratorObject {
    fn builtin(&self) -> Builtin {
        self.class
    }

    fn repr(&self, _cx: &mut dyn Host) -> Result<String> {
        let address = self as *const Self as usize;
        Ok(format!("<{}.{} object at {address:#x}>", self.class.module(), self.class.name()))
    }
}

impl Object for Sampler {
    fn builtin(&self) -> Builtin {
        if self.is_legacy() { Builtin::RandomState } else { Builtin::RandomGenerator }
    }

    fn repr(&self, cx: &mut dyn Host) -> Result<String> {
        Ok(format!("{} at 0x{:X}", self.str(cx)?, self as *const Self as usize))
    }

    fn str(&self, _cx: &mut dyn Host) -> Result<String> {
        let value = self.bit_generator();
        Ok(format!("{}({})", self.type_name(), bit_generator(&value)?.class.name()))
    }
}
