//! `Generator` and `default_rng`: the methods with their signatures, documentation and implementations.

use super::bit_generators::spawn_children;
use super::sampler::{BitGeneratorObject, Method, Sampler, bit_generator};
use super::seeding::children;
use super::{choice, distributions as draw, integers, multivariate_normal, permutations, vectors};
use crate::compute::random::choice::Api;
use crate::compute::random::{Continuous, Discrete};
use crate::error::{Error, Result};
use crate::object::{Bound, Builtin, Entry, Getter, Host, TypeTable, Value, type_name};

crate::entries! { pub FUNCTIONS:
    Entry::new_cython(
        "numpy.random.default_rng",
        "default_rng(seed=None)",
        "A new `Generator`, by default over PCG64.\n\n>>> np.random.default_rng(1).integers(10, size=3)\narray([4, 5, 7])",
        default_rng,
    ),
}

static CONSTRUCT: Entry = Entry::new_cython(
    "numpy.random.Generator",
    "__init__(bit_generator)",
    "Draws from distributions with the words of a bit generator.\n\n>>> np.random.Generator(np.random.PCG64(1)).random()\n0.5118216247002567",
    construct,
);

/// The class.
pub static TABLE: TypeTable = TypeTable {
    doc: "Draws from distributions with the words of a bit generator.",
    construct: Some(&CONSTRUCT),
    methods: &[METHODS],
    getters: &[
        Getter { name: "bit_generator", doc: "The bit generator.", get: get_bit_generator, set: None },
        Getter { name: "_bit_generator", doc: "The bit generator.", get: get_bit_generator, set: None },
    ],
    statics: &[],
};

/// Entries of methods: name, parameters after `self`, what it does, and the implementation.
macro_rules! methods {
    ($($name:literal $parameters:literal $doc:literal $method:expr;)*) => {
        crate::entries! { METHODS:
            $(Entry::new_cython(
                concat!("numpy.random.Generator.", $name),
                concat!($name, "(self, ", $parameters, ")"),
                $doc,
                |cx, args| {
                    let method: Method = $method;
                    Sampler::call(cx, args, method)
                },
            ),)*
        }
    };
}

methods! {
    "random" "size=None, dtype=np.float64, out=None" "Uniform reals in [0, 1).\n\n>>> np.random.default_rng(1).random(2)\narray([0.51182162, 0.9504637 ])"
        draw::random;
    "integers" "low, high=None, size=None, dtype=np.int64, endpoint=False" "Uniform integers from `low` to below `high`, or up to it.\n\n>>> np.random.default_rng(1).integers(1, 6, size=4, endpoint=True)\narray([3, 4, 5, 6])"
        integers::integers;
    "bytes" "length" "Random bytes." integers::random_bytes;
    "choice" "a, size=None, replace=True, p=None, axis=0, shuffle=True" "A sample of the items of a sequence, or of the integers below one.\n\n>>> np.random.default_rng(1).choice(5, 3, replace=False)\narray([2, 1, 3])"
        choice::choice;
    "shuffle" "x, axis=0" "Puts the items of a sequence in random order." permutations::shuffle;
    "permutation" "x, axis=0" "The items in random order as a new array.\n\n>>> np.random.default_rng(1).permutation(5)\narray([4, 0, 1, 2, 3])"
        permutations::permutation;
    "permuted" "x, *, axis=None, out=None" "Shuffles each lane along an axis on its own." permutations::permuted;
    "spawn" "n_children" "New generators that are independent of this one and of each other." spawn;
    "beta" "a, b, size=None" "Draws from a beta distribution."
        |cx, this, args| draw::continuous(cx, this, Continuous::Beta, args);
    "chisquare" "df, size=None" "Draws from a chi-square distribution."
        |cx, this, args| draw::continuous(cx, this, Continuous::Chisquare, args);
    "exponential" "scale=1.0, size=None" "Draws from an exponential distribution."
        |cx, this, args| draw::continuous(cx, this, Continuous::Exponential, args);
    "standard_exponential" "size=None, dtype=np.float64, method='zig', out=None" "Draws from the exponential distribution of scale one."
        draw::standard_exponential;
    "f" "dfnum, dfden, size=None" "Draws from an F distribution."
        |cx, this, args| draw::continuous(cx, this, Continuous::F, args);
    "gamma" "shape, scale=1.0, size=None" "Draws from a gamma distribution."
        |cx, this, args| draw::continuous(cx, this, Continuous::Gamma, args);
    "standard_gamma" "shape, size=None, dtype=np.float64, out=None" "Draws from a gamma distribution of scale one." draw::standard_gamma;
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
    "normal" "loc=0.0, scale=1.0, size=None" "Draws from a normal distribution.\n\n>>> np.random.default_rng(1).normal(size=2)\narray([0.34558419, 0.82161814])"
        |cx, this, args| draw::continuous(cx, this, Continuous::Normal, args);
    "standard_normal" "size=None, dtype=np.float64, out=None" "Draws from the normal distribution of mean 0 and deviation 1." draw::standard_normal;
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
    "uniform" "low=0.0, high=1.0, size=None" "Uniform reals from `low` to below `high`.\n\n>>> np.random.default_rng(1).uniform(0, 10, 2)\narray([5.11821625, 9.50463696])"
        |cx, this, args| draw::continuous(cx, this, Continuous::Uniform, args);
    "vonmises" "mu, kappa, size=None" "Draws from a von Mises distribution of angles."
        |cx, this, args| draw::continuous(cx, this, Continuous::Vonmises, args);
    "wald" "mean, scale, size=None" "Draws from an inverse Gaussian distribution."
        |cx, this, args| draw::continuous(cx, this, Continuous::Wald, args);
    "weibull" "a, size=None" "Draws from a Weibull distribution."
        |cx, this, args| draw::continuous(cx, this, Continuous::Weibull, args);
    "binomial" "n, p, size=None" "Successes among `n` trials.\n\n>>> np.random.default_rng(1).binomial(10, 0.5, 4)\narray([5, 8, 3, 8])"
        draw::binomial;
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
    "multivariate_hypergeometric" "colors, nsample, size=None, method='marginals'" "How many items of each colour are in a sample without replacement."
        vectors::multivariate_hypergeometric;
    "multivariate_normal" "mean, cov, size=None, check_valid='warn', tol=1e-8, *, method='svd'" "Draws of vectors from a normal distribution with a covariance matrix."
        multivariate_normal::multivariate_normal;
}

fn default_rng(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [seed] = args.take();
    if let Some(seed) = &seed {
        if seed.downcast::<BitGeneratorObject>().is_some() {
            return Ok(Value::object(Sampler::new(Api::Generator, seed.clone())));
        }
        if let Some(sampler) = seed.downcast::<Sampler>() {
            return Ok(match sampler.api {
                Api::Generator => seed.clone(),
                Api::Legacy => Value::object(Sampler::new(Api::Generator, sampler.bit_generator())),
            });
        }
    }
    let bits = super::bit_generators::make(cx, Builtin::Pcg64, seed)?;
    Ok(Value::object(Sampler::new(Api::Generator, bits)))
}

fn construct(_cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [bits] = args.take();
    let bits = bits.unwrap_or(Value::None);
    match &bits {
        Value::Object(_) if bits.downcast::<BitGeneratorObject>().is_some() => {}
        Value::Type(class) if class.is_subclass(Builtin::BitGenerator) => {
            bit_generator(&bits)?;
        }
        other => {
            return Err(Error::attribute(format!("'{}' object has no attribute 'capsule'", type_name(other))));
        }
    }
    Ok(Value::object(Sampler::new(Api::Generator, bits)))
}

fn spawn(cx: &mut dyn Host, this: &Sampler, args: &mut Bound) -> Result<Value> {
    let [count] = args.take();
    let count = children(cx, count)?;
    let bits = this.bit_generator();
    let spawned = spawn_children(bit_generator(&bits)?, count)?;
    Ok(Value::list(spawned.into_iter().map(|bits| Value::object(Sampler::new(Api::Generator, bits))).collect()))
}

fn get_bit_generator(_cx: &mut dyn Host, this: &Value) -> Result<Value> {
    Ok(this.downcast::<Sampler>().map_or(Value::None, Sampler::bit_generator))
}
