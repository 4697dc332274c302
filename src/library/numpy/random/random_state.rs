//! `RandomState`, and the functions of `numpy.random`, which are its methods on the session's own instance.

use std::cell::RefCell;
use std::rc::Rc;

use super::sampler::{BitGeneratorObject, Method, Sampler, bit_generator};
use super::seeding::legacy_seeded;
use super::{bit_generators, choice, distributions as draw, integers, multivariate_normal, permutations, vectors};
use crate::compute::random::choice::Api;
use crate::compute::random::{AnyBitGenerator, Continuous, Discrete};
use crate::error::{Error, Kind, Result};
use crate::object::{
    Args, Bound, Builtin, Dict, Entry, Getter, Host, TypeTable, Value, get_item, optional_float, optional_int, truth,
};

static CONSTRUCT: Entry = Entry::new_cython(
    "numpy.random.RandomState",
    "__init__(seed=None)",
    "Draws from distributions with the algorithms of NumPy 1.16, which never change.\n\n>>> np.random.RandomState(1).rand()\n0.417022004702574",
    construct,
);

/// The class.
pub static TABLE: TypeTable = TypeTable {
    doc: "Draws from distributions with the algorithms of NumPy 1.16, which never change.",
    construct: Some(&CONSTRUCT),
    methods: &[METHODS],
    getters: &[Getter { name: "_bit_generator", doc: "The bit generator.", get: own_bit_generator, set: None }],
    statics: &[],
};

/// Entries of methods, and of the functions that call them on the session's own instance; `tomaxint` is no function.
macro_rules! methods {
    ($($name:literal $parameters:literal $doc:literal $method:expr;)*) => {
        crate::entries! { METHODS:
            $(Entry::new_cython(
                concat!("numpy.random.RandomState.", $name),
                concat!($name, "(self, ", $parameters, ")"),
                $doc,
                |cx, args| {
                    let method: Method = $method;
                    Sampler::call(cx, args, method)
                },
            ),)*
            Entry::new_cython(
                "numpy.random.RandomState.tomaxint",
                "tomaxint(self, size=None)",
                "Integers of 63 random bits.",
                |cx, args| Sampler::call(cx, args, integers::tomaxint),
            ),
        }
        crate::entries! { pub FUNCTIONS:
            $(Entry::new_cython(
                concat!("numpy.random.", $name),
                concat!($name, "(", $parameters, ")"),
                $doc,
                |cx, args| {
                    let method: Method = $method;
                    on_session(cx, args, method)
                },
            ),)*
        }
    };
}

methods! {
    "seed" "seed=None" "Starts the stream that belongs to a seed.\n\n>>> np.random.seed(1)\n>>> np.random.rand()\n0.417022004702574"
        seed;
    "get_state" "legacy=True" "All of the generator's state, as a tuple or a dict." get_state;
    "set_state" "state" "Continues from a state that `get_state` gave." set_state;
    "random_sample" "size=None" "Uniform reals in [0, 1)." draw::random_sample;
    "random" "size=None" "Uniform reals in [0, 1)." draw::random_sample;
    "rand" "*args" "Uniform reals in [0, 1), of the shape that the arguments name.\n\n>>> np.random.seed(1)\n>>> np.random.rand(2)\narray([0.417022  , 0.72032449])"
        rand;
    "randn" "*args" "Standard normal draws, of the shape that the arguments name.\n\n>>> np.random.seed(1)\n>>> np.random.randn(2)\narray([ 1.62434536, -0.61175641])"
        randn;
    "randint" "low, high=None, size=None, dtype=int" "Uniform integers from `low` to below `high`.\n\n>>> np.random.seed(1)\n>>> np.random.randint(10, size=4)\narray([5, 8, 9, 5])"
        integers::randint;
    "random_integers" "low, high=None, size=None" "Uniform integers from `low` up to `high`." integers::random_integers;
    "bytes" "length" "Random bytes." integers::random_bytes;
    "choice" "a, size=None, replace=True, p=None" "A sample of the items of a sequence, or of the integers below one.\n\n>>> np.random.seed(1)\n>>> np.random.choice(5, 3)\narray([3, 4, 0])"
        choice::legacy_choice;
    "shuffle" "x" "Puts the items of a sequence in random order." permutations::legacy_shuffle;
    "permutation" "x" "The items in random order as a new array.\n\n>>> np.random.seed(1)\n>>> np.random.permutation(5)\narray([2, 1, 4, 0, 3])"
        permutations::legacy_permutation;
    "beta" "a, b, size=None" "Draws from a beta distribution."
        |cx, this, args| draw::continuous(cx, this, Continuous::Beta, args);
    "chisquare" "df, size=None" "Draws from a chi-square distribution."
        |cx, this, args| draw::continuous(cx, this, Continuous::Chisquare, args);
    "exponential" "scale=1.0, size=None" "Draws from an exponential distribution."
        |cx, this, args| draw::continuous(cx, this, Continuous::Exponential, args);
    "standard_exponential" "size=None" "Draws from the exponential distribution of scale one."
        |cx, this, args| draw::continuous(cx, this, Continuous::StandardExponential, args);
    "f" "dfnum, dfden, size=None" "Draws from an F distribution."
        |cx, this, args| draw::continuous(cx, this, Continuous::F, args);
    "gamma" "shape, scale=1.0, size=None" "Draws from a gamma distribution."
        |cx, this, args| draw::continuous(cx, this, Continuous::Gamma, args);
    "standard_gamma" "shape, size=None" "Draws from a gamma distribution of scale one."
        |cx, this, args| draw::continuous(cx, this, Continuous::StandardGamma, args);
    "gumbel" "loc=0.0, scale=1.0, size=None" "Draws from a Gumbel distribution."
        |cx, this, args| draw::continuous(cx, this, Continuous::Gumbel, args);
    "laplace" "loc=0.0, scale=1.0, size=None" "Draws from a Laplace distribution."
        |cx, this, args| draw::continuous(cx, this, Continuous::Laplace, args);
    "logistic" "loc=0.0, scale=1.0, size=None" "Draws from a logistic distribution."
        |cx, this, args| draw::continuous(cx, this, Continuous::Logistic, args);
    "lognormal" "mean=0.0, sigma=1.0, size=None" "Draws from a log-normal distribution."
        |cx, this, args| draw::continuous(cx, this, Continuous::Lognormal, args);
    "noncentral_chisquare" "df, nonc, size=None" "Draws from a non-central chi-square distribution."
        |cx, this, args| draw::continuous(cx, this, Continuous::NoncentralChisquare, args);
    "noncentral_f" "dfnum, dfden, nonc, size=None" "Draws from a non-central F distribution."
        |cx, this, args| draw::continuous(cx, this, Continuous::NoncentralF, args);
    "normal" "loc=0.0, scale=1.0, size=None" "Draws from a normal distribution.\n\n>>> np.random.seed(1)\n>>> np.random.normal(10, 2, 2)\narray([13.24869073,  8.77648717])"
        |cx, this, args| draw::continuous(cx, this, Continuous::Normal, args);
    "standard_normal" "size=None" "Draws from the normal distribution of mean 0 and deviation 1."
        |cx, this, args| draw::continuous(cx, this, Continuous::StandardNormal, args);
    "pareto" "a, size=None" "Draws from a Pareto II distribution."
        |cx, this, args| draw::continuous(cx, this, Continuous::Pareto, args);
    "power" "a, size=None" "Draws from a power distribution on [0, 1]."
        |cx, this, args| draw::continuous(cx, this, Continuous::Power, args);
    "rayleigh" "scale=1.0, size=None" "Draws from a Rayleigh distribution."
        |cx, this, args| draw::continuous(cx, this, Continuous::Rayleigh, args);
    "standard_cauchy" "size=None" "Draws from the Cauchy distribution of mode 0."
        |cx, this, args| draw::continuous(cx, this, Continuous::StandardCauchy, args);
    "standard_t" "df, size=None" "Draws from Student's t distribution."
        |cx, this, args| draw::continuous(cx, this, Continuous::StandardT, args);
    "triangular" "left, mode, right, size=None" "Draws from a triangular distribution."
        |cx, this, args| draw::continuous(cx, this, Continuous::Triangular, args);
    "uniform" "low=0.0, high=1.0, size=None" "Uniform reals from `low` to below `high`."
        |cx, this, args| draw::continuous(cx, this, Continuous::Uniform, args);
    "vonmises" "mu, kappa, size=None" "Draws from a von Mises distribution of angles."
        |cx, this, args| draw::continuous(cx, this, Continuous::Vonmises, args);
    "wald" "mean, scale, size=None" "Draws from an inverse Gaussian distribution."
        |cx, this, args| draw::continuous(cx, this, Continuous::Wald, args);
    "weibull" "a, size=None" "Draws from a Weibull distribution."
        |cx, this, args| draw::continuous(cx, this, Continuous::Weibull, args);
    "binomial" "n, p, size=None" "Successes among `n` trials." draw::binomial;
    "negative_binomial" "n, p, size=None" "Failures before the n-th success."
        |cx, this, args| draw::discrete(cx, this, Discrete::NegativeBinomial, args);
    "poisson" "lam=1.0, size=None" "Draws from a Poisson distribution."
        |cx, this, args| draw::discrete(cx, this, Discrete::Poisson, args);
    "zipf" "a, size=None" "Draws from a Zipf distribution."
        |cx, this, args| draw::discrete(cx, this, Discrete::Zipf, args);
    "geometric" "p, size=None" "Trials up to the first success."
        |cx, this, args| draw::discrete(cx, this, Discrete::Geometric, args);
    "hypergeometric" "ngood, nbad, nsample, size=None" "Good items in a sample without replacement." draw::hypergeometric;
    "logseries" "p, size=None" "Draws from a logarithmic series distribution."
        |cx, this, args| draw::discrete(cx, this, Discrete::Logseries, args);
    "multinomial" "n, pvals, size=None" "How often each outcome occurs among `n` trials." vectors::multinomial;
    "dirichlet" "alpha, size=None" "Proportions from a Dirichlet distribution." vectors::dirichlet;
    "multivariate_normal" "mean, cov, size=None, check_valid='warn', tol=1e-8" "Draws of vectors from a normal distribution with a covariance matrix."
        multivariate_normal::legacy_multivariate_normal;
}

crate::entries! { pub MORE_FUNCTIONS:
    Entry::new_cython("numpy.random.ranf", "ranf(*args, **kwargs)", "Uniform reals in [0, 1).", alias),
    Entry::new_cython("numpy.random.sample", "sample(*args, **kwargs)", "Uniform reals in [0, 1).", alias),
    Entry::new_cython(
        "numpy.random.get_bit_generator",
        "get_bit_generator()",
        "The bit generator behind the functions of `numpy.random`.",
        |cx, args| on_session(cx, args, |_, this, _| Ok(this.bit_generator())),
    ),
    Entry::new_cython(
        "numpy.random.set_bit_generator",
        "set_bit_generator(bitgen)",
        "Puts another bit generator behind the functions of `numpy.random`.",
        |cx, args| on_session(cx, args, set_bit_generator),
    ),
}

/// The session's own `RandomState`, made when it is first asked for: from `--seed`, or the system's entropy.
pub fn session_sampler(cx: &mut dyn Host) -> Result<Value> {
    if let Some(sampler) = &cx.state().random {
        return Ok(sampler.clone());
    }
    let sampler = match cx.state().seed {
        Some(seed) => make(cx, Some(Value::int(seed % (1 << 32))))?,
        None => make(cx, None)?,
    };
    cx.state().random = Some(sampler.clone());
    Ok(sampler)
}

fn on_session(cx: &mut dyn Host, args: &mut Bound, method: Method) -> Result<Value> {
    let sampler = session_sampler(cx)?;
    match sampler.downcast::<Sampler>() {
        Some(sampler) => method(cx, sampler, args),
        None => Err(Error::type_error("the session's random state is no RandomState")),
    }
}

fn construct(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [seed] = args.take();
    make(cx, seed)
}

/// A `RandomState` of a seed, of a bit generator, or of nothing.
fn make(cx: &mut dyn Host, seed: Option<Value>) -> Result<Value> {
    let bits = match seed.filter(|seed| !seed.is_none()) {
        None => bit_generators::make(cx, Builtin::Mt19937, None)?,
        Some(seed) if seed.downcast::<BitGeneratorObject>().is_some() => seed,
        Some(seed) => Value::object(BitGeneratorObject {
            class: Builtin::Mt19937,
            bits: RefCell::new(AnyBitGenerator::Mt19937(Box::new(legacy_seeded(cx, &seed)?))),
            seed_sequence: RefCell::new(Value::None),
        }),
    };
    Ok(Value::object(Sampler::new(Api::Legacy, bits)))
}

fn seed(cx: &mut dyn Host, this: &Sampler, args: &mut Bound) -> Result<Value> {
    let [seed] = args.take();
    let value = this.bit_generator();
    let object = bit_generator(&value)?;
    if object.class != Builtin::Mt19937 {
        return Err(Error::type_error("can only re-seed a MT19937 BitGenerator"));
    }
    let bits = match seed.filter(|seed| !seed.is_none()) {
        Some(seed) => AnyBitGenerator::Mt19937(Box::new(legacy_seeded(cx, &seed)?)),
        None => {
            let fresh = bit_generators::make(cx, Builtin::Mt19937, None)?;
            bit_generator(&fresh)?.bits.borrow().clone()
        }
    };
    *object.bits.borrow_mut() = bits;
    *object.seed_sequence.borrow_mut() = Value::None;
    this.with(|_, state| state.reset_gauss())?;
    Ok(Value::None)
}

fn get_state(cx: &mut dyn Host, this: &Sampler, args: &mut Bound) -> Result<Value> {
    let [legacy] = args.take();
    let mut legacy = legacy.map_or(Ok(true), |legacy| truth(cx, &legacy))?;
    let bits = this.bit_generator();
    if legacy && bit_generator(&bits)?.class != Builtin::Mt19937 {
        cx.warn(
            Kind::RuntimeWarning,
            "get_state and legacy can only be used with the MT19937 BitGenerator. To silence this warning, set `legacy` \
             to False.",
        )?;
        legacy = false;
    }
    let (kept, gauss) = this.with(|_, state| (Value::Int(i64::from(state.has_gauss)), Value::Float(state.gauss)))?;
    let state = bit_generators::state(cx, &bits)?;
    if !legacy {
        if let Value::Dict(fields) = &state {
            fields.insert(cx, Value::from("has_gauss"), kept)?;
            fields.insert(cx, Value::from("gauss"), gauss)?;
        }
        return Ok(state);
    }
    let inner = get_item(cx, &state, &Value::from("state"))?;
    let key = get_item(cx, &inner, &Value::from("key"))?;
    let pos = get_item(cx, &inner, &Value::from("pos"))?;
    Ok(Value::tuple(vec![Value::from("MT19937"), key, pos, kept, gauss]))
}

fn set_state(cx: &mut dyn Host, this: &Sampler, args: &mut Bound) -> Result<Value> {
    let [state] = args.take();
    let (state, kept, gauss) = match state.unwrap_or(Value::None) {
        Value::Dict(fields) => {
            if fields.get_str(cx, "bit_generator")?.is_none() || fields.get_str(cx, "state")?.is_none() {
                return Err(Error::value("state dictionary is not valid."));
            }
            let (kept, gauss) = (fields.get_str(cx, "has_gauss")?, fields.get_str(cx, "gauss")?);
            (Value::Dict(fields), kept, gauss)
        }
        Value::Tuple(items) => tuple_state(cx, &items)?,
        Value::List(items) => {
            let items = items.items().clone();
            tuple_state(cx, &items)?
        }
        _ => return Err(Error::type_error("state must be a dict or a tuple.")),
    };
    let gauss = optional_float(cx, gauss.as_ref())?.unwrap_or(0.0);
    let kept = optional_int(cx, kept.as_ref())?.unwrap_or(0) != 0;
    this.with(|_, own| {
        own.gauss = gauss;
        own.has_gauss = kept;
    })?;
    bit_generators::set_state(cx, &this.bit_generator(), state)?;
    Ok(Value::None)
}

/// The parts of the tuple that `get_state` gives: the bit generator's state as a dict, and the kept normal.
fn tuple_state(cx: &mut dyn Host, items: &[Value]) -> Result<(Value, Option<Value>, Option<Value>)> {
    match items {
        [Value::Str(name), key, pos, rest @ ..] if name.as_str() == "MT19937" => {
            let inner = [(Value::from("key"), key.clone()), (Value::from("pos"), pos.clone())];
            let inner = Value::Dict(Rc::new(Dict::from_pairs(cx, inner)?));
            let fields = [(Value::from("bit_generator"), items[0].clone()), (Value::from("state"), inner)];
            let state = Value::Dict(Rc::new(Dict::from_pairs(cx, fields)?));
            Ok((state, rest.first().cloned(), rest.get(1).cloned()))
        }
        [Value::Str(name), ..] if name.as_str() == "MT19937" => Err(Error::index("tuple index out of range")),
        [] => Err(Error::index("tuple index out of range")),
        _ => Err(Error::value("set_state can only be used with legacy MT19937 state instances.")),
    }
}

fn rand(cx: &mut dyn Host, this: &Sampler, args: &mut Bound) -> Result<Value> {
    let mut size = shape_argument(args);
    draw::random_sample(cx, this, &mut size)
}

fn randn(cx: &mut dyn Host, this: &Sampler, args: &mut Bound) -> Result<Value> {
    let mut size = shape_argument(args);
    draw::continuous(cx, this, Continuous::StandardNormal, &mut size)
}

/// `*args` as the argument `size`.
fn shape_argument(args: &mut Bound) -> Bound {
    let lengths = std::mem::take(&mut args.rest);
    let size = if lengths.is_empty() { None } else { Some(Value::tuple(lengths)) };
    Bound { values: [size].into_iter().collect(), ..Bound::default() }
}

/// `ranf` and `sample`: `random_sample` under its old names, which words their errors.
fn alias(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let Some(entry) = FUNCTIONS.iter().find(|entry| entry.name() == "random_sample") else { return Ok(Value::None) };
    let args = Args {
        positional: std::mem::take(&mut args.rest).into_iter().collect(),
        keywords: std::mem::take(&mut args.keywords),
    };
    let mut bound = entry.bind(args)?;
    (entry.native)(cx, &mut bound)
}

fn set_bit_generator(_cx: &mut dyn Host, this: &Sampler, args: &mut Bound) -> Result<Value> {
    let [bits] = args.take();
    let bits = bits.unwrap_or(Value::None);
    bit_generator(&bits)?;
    this.set_bit_generator(bits);
    Ok(Value::None)
}

fn own_bit_generator(_cx: &mut dyn Host, this: &Value) -> Result<Value> {
    Ok(this.downcast::<Sampler>().map_or(Value::None, Sampler::bit_generator))
}
