//! The random kernels against a corpus of NumPy's answers, written by `scripts/make_random_corpus.py`.
//!
//! The runner below is the smallest binding of the kernels: it parses a line, checks parameters as the library does,
//! draws, and compares bytes. `NEWAXIS_RANDOM_CORPUS` names another corpus file than the committed one.

use newaxis::compute::parallel::Exec;
use newaxis::compute::random::choice::{self, Api};
use newaxis::compute::random::integers::{self, Bounded, Ranged, Rejection, Word, fill, integer_range};
use newaxis::compute::random::{
    AnyBitGenerator, BinomialSetup, BitGenerator, Constraint, Continuous, Discrete, LegacyState, Mt19937, SeedSequence,
    continuous, discrete, gamma, hypergeometric, multivariate, seed_sequence, shuffle, ziggurat,
};
use newaxis::error::{Error, Result};
use num_bigint::BigInt;
use rand::{Rng, SeedableRng};

const MANY: usize = 96;
const THREADS: Exec = Exec { threads: 2 };

#[test]
fn the_corpus_of_numpy_is_reproduced() {
    let path = std::env::var("NEWAXIS_RANDOM_CORPUS").unwrap_or_else(|_| "tests/corpora/random.txt".into());
    let corpus = std::fs::read_to_string(path).unwrap();
    let mut session = None;
    let (mut calls, mut wrong) = (0, Vec::new());
    for (line, number) in corpus.lines().zip(1..) {
        if line.starts_with("new ") {
            session = Some(Session::new(line));
            continue;
        }
        let (call, expected) = line.split_once(" = ").unwrap();
        let words: Vec<&str> = call.split(' ').collect();
        let answer = if words[0] == "seedsequence" {
            Ok(seed_words(&words[1..]))
        } else {
            session.as_mut().unwrap().call(words[0], &words[1..])
        };
        let answer = match answer {
            Ok(bytes) => encode(&bytes),
            Err(error) => format!("!{}: {}", error.kind().qualified_name(), error.message()),
        };
        calls += 1;
        if answer != expected {
            wrong.push(format!("line {number}: {call}\n  numpy {expected}\n  ours  {answer}"));
        }
    }
    assert!(calls > 1000, "the corpus is short: {calls} calls");
    assert!(wrong.is_empty(), "{} of {calls} calls differ\n{}", wrong.len(), wrong[..wrong.len().min(40)].join("\n"));
}

#[test]
fn pcg64_gives_the_words_of_rand_pcg() {
    let mut ours = newaxis::compute::random::Pcg64::from_seed([7; 32]);
    let state = ours.state();
    // rand_pcg adds the increment and steps once before its first word; undo both.
    let inverse = (0..7).fold(MULTIPLIER, |x, _| x.wrapping_mul(2u128.wrapping_sub(MULTIPLIER.wrapping_mul(x))));
    let start = state.state.wrapping_sub(state.inc).wrapping_mul(inverse).wrapping_sub(state.inc);
    let mut theirs = rand_pcg::Pcg64::new(start, state.inc >> 1);
    for _ in 0..1000 {
        assert_eq!(Rng::next_u64(&mut ours), theirs.next_u64());
    }
}

const MULTIPLIER: u128 = 0x2360_ed05_1fc6_5da4_4385_df64_9fcc_f645;

/// One generator of the corpus with what its API keeps beside it.
struct Session {
    legacy: bool,
    bits: AnyBitGenerator,
    state: LegacyState,
    setup: BinomialSetup,
}

impl Session {
    fn new(line: &str) -> Session {
        let words: Vec<&str> = line.split(' ').collect();
        let seed: Vec<u32> = list(words[4]);
        let bits = match words[3] {
            "knuth" => AnyBitGenerator::Mt19937(Box::new(Mt19937::from_knuth(seed[0]))),
            "array" => AnyBitGenerator::Mt19937(Box::new(Mt19937::from_words(&seed))),
            _ => AnyBitGenerator::seeded(words[2], &SeedSequence::from_words(seed)).unwrap(),
        };
        let legacy = words[1] == "legacy";
        Session { legacy, bits, state: LegacyState::default(), setup: BinomialSetup::default() }
    }

    fn call(&mut self, method: &str, words: &[&str]) -> Result<Vec<u8>> {
        let api = if self.legacy { Api::Legacy } else { Api::Generator };
        let size = || words.last().unwrap().parse::<usize>().unwrap();
        let bits = &mut self.bits;
        if let Some(distribution) = continuous_named(method) {
            return self.continuous(distribution, words);
        }
        if let Some(distribution) = discrete_named(method) {
            return self.discrete(distribution, words);
        }
        Ok(match method {
            "binomial" => {
                let (n, p) = (words[0].parse::<i64>().unwrap(), real(words[1]));
                Constraint::Probability.check("p", p)?;
                Constraint::NonNegative.check("n", n as f64)?;
                longs((0..size()).map(|_| match self.legacy {
                    true => self.state.binomial(bits, n, p),
                    false => newaxis::compute::random::binomial::binomial(bits, &mut self.setup, n, p),
                }))
            }
            "hypergeometric" => {
                let [good, bad, sample] = [0, 1, 2].map(|index| words[index].parse::<i64>().unwrap());
                if good + bad < sample {
                    return Err(Error::value("ngood + nbad < nsample"));
                }
                let least = if self.legacy { Constraint::AtLeastOne } else { Constraint::NonNegative };
                least.check("nsample", sample as f64)?;
                longs((0..size()).map(|_| match self.legacy {
                    true => self.state.hypergeometric(bits, good, bad, sample),
                    false => hypergeometric::hypergeometric(bits, good, bad, sample),
                }))
            }
            "integers" | "randint" => self.integers(words[0], words, size())?,
            "choice" => {
                let (population, size) = (words[0].parse::<usize>().unwrap(), words[1].parse::<usize>().unwrap());
                let weights: Option<Vec<f64>> = (words[3] != "none").then(|| reals(words[3]));
                if let Some(weights) = &weights {
                    choice::check_weights(api, weights, population, f64::EPSILON.sqrt())?;
                }
                let mut indices = vec![0; size];
                if words[2] == "1" {
                    match &weights {
                        Some(weights) => choice::weighted(bits, weights, &mut indices),
                        None => choice::with_replacement(bits, api, population as u64, &mut indices, Exec::SEQUENTIAL),
                    }
                } else {
                    choice::check_sample(api, size as i64, population as i64, weights.as_deref())?;
                    match (&weights, api) {
                        (Some(weights), _) => choice::weighted_without_replacement(bits, weights, &mut indices),
                        (None, Api::Legacy) => indices = choice::legacy_without_replacement(bits, population, size),
                        (None, _) => indices = choice::without_replacement(bits, population, size, words[4] == "1"),
                    }
                }
                longs(indices)
            }
            "permutation" => longs(shuffle::permutation(bits, size())),
            "shuffle" => {
                let mut items: Vec<i16> = (0..size() as i16).collect();
                shuffle::shuffle(bits, &mut items);
                items.iter().flat_map(|item| item.to_le_bytes()).collect()
            }
            "permuted" => {
                let (rows, columns): (usize, usize) = (words[0].parse().unwrap(), words[1].parse().unwrap());
                let mut bytes: Vec<u8> = (0..(rows * columns) as i32).flat_map(i32::to_le_bytes).collect();
                for row in 0..rows {
                    shuffle::shuffle_bytes(bits, &mut bytes, row * columns * 4, 4, 4, columns);
                }
                bytes
            }
            "bytes" => {
                let mut bytes = vec![0; size()];
                integers::bytes(bits, &mut bytes);
                bytes
            }
            "random" => {
                let mut out = vec![0.0; size()];
                bits.fill_f64(&mut out);
                doubles(out)
            }
            "raw" => longs((0..size()).map(|_| bits.next_raw() as i64)),
            "tomaxint" => longs((0..size()).map(|_| (bits.next_u64() >> 1) as i64)),
            "f64" => doubles((0..size()).map(|_| ziggurat::standard_exponential_inverse(bits))),
            "f32" => self.singles(words[0], words[1], size())?,
            "multinomial" => {
                let (n, pvals) = (words[0].parse::<i64>().unwrap(), reals(words[1]));
                Constraint::Probability.check_all("pvals", pvals.iter().copied())?;
                multivariate::check_probabilities(&pvals, pvals.len(), false, false)?;
                let setup = if self.legacy { &mut self.state.binomial } else { &mut self.setup };
                let mut counts = vec![0; size() * pvals.len()];
                for row in counts.chunks_mut(pvals.len()) {
                    multivariate::multinomial(bits, setup, n, &pvals, row);
                }
                longs(counts)
            }
            "dirichlet" => {
                let alpha = reals(words[0]);
                multivariate::check_dirichlet(&alpha, self.legacy)?;
                let mut out = vec![0.0; size() * alpha.len()];
                match self.legacy {
                    true => multivariate::legacy_dirichlet(bits, &mut self.state, &alpha, &mut out),
                    false => multivariate::dirichlet(bits, &alpha, &mut out),
                }
                doubles(out)
            }
            "multivariate_hypergeometric" => {
                let (colors, sample): (Vec<i64>, i64) = (list(words[1]), words[2].parse().unwrap());
                let (total, mut counts) = (colors.iter().sum(), vec![0; size() * colors.len()]);
                match words[0] {
                    "count" => hypergeometric::multivariate_count(bits, &colors, total, sample, &mut counts),
                    _ => hypergeometric::multivariate_marginals(bits, &colors, total, sample, &mut counts),
                }
                longs(counts)
            }
            "advance" | "jumped" => moved(bits, method, words[0]),
            _ => panic!("the corpus calls {method}"),
        })
    }

    fn continuous(&mut self, distribution: Continuous, words: &[&str]) -> Result<Vec<u8>> {
        let parameters = if self.legacy { distribution.legacy_parameters() } else { distribution.parameters() };
        let (mut columns, each, size) = columns(words);
        if distribution == Continuous::Uniform {
            let low = columns[0].clone();
            columns[1].iter_mut().zip(low).for_each(|(high, low)| *high -= low);
        }
        if distribution == Continuous::Triangular {
            let worst = (0..columns[0].len())
                .map(|row| continuous::check_triangular(columns[0][row], columns[1][row], columns[2][row]));
            // An array is checked condition by condition.
            let errors: Vec<Error> = worst.filter_map(Result::err).collect();
            for text in ["left > mode", "mode > right", "left == right"] {
                if errors.iter().any(|error| error.message() == text) {
                    return Err(Error::value(text));
                }
            }
        }
        check(parameters, &columns, each)?;
        let row = |index: usize| [0, 1, 2].map(|column| columns.get(column).map_or(0.0, |values| values[index]));
        let mut out = vec![0.0; size];
        let bits = &mut self.bits;
        if each {
            for (index, value) in out.iter_mut().enumerate() {
                *value = match self.legacy {
                    true => distribution.draw_legacy(bits, &mut self.state, row(index)),
                    false => distribution.draw(bits, row(index)),
                };
            }
        } else if self.legacy {
            newaxis::with_bits!(bits, bits => distribution.fill_legacy(bits, &mut self.state, row(0), &mut out, THREADS));
        } else {
            newaxis::with_bits!(bits, bits => distribution.fill(bits, row(0), &mut out, THREADS));
        }
        Ok(doubles(out))
    }

    fn discrete(&mut self, distribution: Discrete, words: &[&str]) -> Result<Vec<u8>> {
        let parameters = if self.legacy { distribution.legacy_parameters() } else { distribution.parameters() };
        let (columns, each, size) = columns(words);
        check(parameters, &columns, each)?;
        let row = |index: usize| {
            let index = if each { index } else { 0 };
            [0, 1].map(|column| columns.get(column).map_or(0.0, |values: &Vec<f64>| values[index]))
        };
        if distribution == Discrete::NegativeBinomial && !self.legacy {
            let rows = if each { size } else { 1 };
            if (0..rows).any(|index| discrete::negative_binomial_mean_overflows(row(index)[0], row(index)[1])) {
                return Err(Error::value("n too large or p too small, see Generator.negative_binomial Notes"));
            }
        }
        let bits = &mut self.bits;
        Ok(longs((0..size).map(|index| match self.legacy {
            true => distribution.draw_legacy(bits, &mut self.state, row(index)),
            false => distribution.draw(bits, row(index)),
        })))
    }

    fn integers(&mut self, dtype: &str, words: &[&str], size: usize) -> Result<Vec<u8>> {
        if size == 0 {
            return Ok(Vec::new());
        }
        let (low, high) = (words[1].parse().unwrap(), words[2].parse().unwrap());
        let (offset, span) = integer_range(low, high, words[3] == "1", dtype)?;
        let rejection = if self.legacy { Rejection::Masked } else { Rejection::Lemire };
        let mut bounded = Bounded::new(rejection);
        let bits = &mut self.bits;
        fn filled<W: Word + Send + Sync>(
            rejection: Rejection,
            bits: &mut AnyBitGenerator,
            range: (u64, u64),
            size: usize,
        ) -> Vec<u8> {
            let mut out = vec![W::of(0); size];
            let ranged = Ranged { rejection, offset: W::of(range.0), span: W::of(range.1) };
            newaxis::with_bits!(bits, bits => fill(bits, ranged, &mut out, |word| word, THREADS));
            out.iter().flat_map(|value| value.wide().to_le_bytes().into_iter().take(W::BITS as usize / 8)).collect()
        }
        let range = (offset, span);
        Ok(match dtype {
            "bool" => (0..size).map(|_| u8::from(bounded.draw_bool(bits, offset == 1, span == 1))).collect(),
            "int8" | "uint8" => filled::<u8>(rejection, bits, range, size),
            "int16" | "uint16" => filled::<u16>(rejection, bits, range, size),
            "int32" | "uint32" => filled::<u32>(rejection, bits, range, size),
            _ => filled::<u64>(rejection, bits, range, size),
        })
    }

    fn singles(&mut self, method: &str, parameter: &str, size: usize) -> Result<Vec<u8>> {
        let bits = &mut self.bits;
        let shape = if parameter == "-" { 0.0 } else { real(parameter) as f32 };
        let draw: fn(&mut AnyBitGenerator, f32) -> f32 = match method {
            "random" => |bits, _| bits.next_f32(),
            "standard_normal" => |bits, _| ziggurat::standard_normal_f32(bits),
            "standard_exponential" => |bits, _| ziggurat::standard_exponential_f32(bits),
            "inverse" => |bits, _| ziggurat::standard_exponential_inverse_f32(bits),
            _ => |bits, shape| gamma::standard_gamma_f32(bits, shape),
        };
        Ok((0..size).flat_map(|_| draw(bits, shape).to_le_bytes()).collect())
    }
}

fn check(parameters: &[(&str, Constraint)], columns: &[Vec<f64>], each: bool) -> Result<()> {
    for ((name, constraint), values) in parameters.iter().zip(columns) {
        if each { constraint.check_all(name, values.iter().copied())? } else { constraint.check(name, values[0])? }
    }
    Ok(())
}

/// The parameters of a distribution: columns, whether each row is one draw, and the number of draws.
fn columns(words: &[&str]) -> (Vec<Vec<f64>>, bool, usize) {
    if words[1] == "each" {
        let columns: Vec<Vec<f64>> = words[0].split(';').map(reals).collect();
        let rows = columns[0].len();
        return (columns, true, rows);
    }
    (reals(words[0]).into_iter().map(|value| vec![value]).collect(), false, words[1].parse().unwrap())
}

/// Five words after a jump, of a copy, or after an advance of the generator itself.
fn moved(bits: &mut AnyBitGenerator, method: &str, steps: &str) -> Vec<u8> {
    let steps: BigInt = steps.parse().unwrap();
    let modulus = BigInt::from(1) << 256u32;
    let wrapped = ((steps % &modulus) + &modulus) % &modulus;
    let mut limbs = wrapped.iter_u64_digits().collect::<Vec<u64>>();
    limbs.resize(4, 0);
    let low = u128::from(limbs[1]) << 64 | u128::from(limbs[0]);
    let jumped = method == "jumped";
    let mut copy = bits.clone();
    match &mut copy {
        AnyBitGenerator::Mt19937(mt) => **mt = mt.jumped(low as usize),
        AnyBitGenerator::Pcg64(pcg) if jumped => *pcg = pcg.jumped(low),
        AnyBitGenerator::Pcg64Dxsm(pcg) if jumped => *pcg = pcg.jumped(low),
        AnyBitGenerator::Philox(philox) if jumped => **philox = philox.jumped(low),
        AnyBitGenerator::Pcg64(pcg) => pcg.advance(low),
        AnyBitGenerator::Pcg64Dxsm(pcg) => pcg.advance(low),
        AnyBitGenerator::Philox(philox) => philox.advance([limbs[0], limbs[1], limbs[2], limbs[3]]),
        AnyBitGenerator::Sfc64(_) => unreachable!(),
    }
    let words = longs((0..5).map(|_| copy.next_raw() as i64));
    if !jumped {
        *bits = copy;
    }
    words
}

fn seed_words(words: &[&str]) -> Vec<u8> {
    let digits = |text: &str| -> Vec<u32> {
        list::<num_bigint::BigUint>(text).iter().flat_map(seed_sequence::words_of).collect()
    };
    let number = |index: usize| words[index].parse::<usize>().unwrap();
    let mut sequence = SeedSequence::new(digits(words[0]), digits(words[1]), number(2), 0);
    for _ in 0..number(3) {
        sequence = sequence.spawn(2).pop().unwrap();
    }
    match words[5] {
        "uint32" => sequence.generate_u32(number(4)).iter().flat_map(|word| word.to_le_bytes()).collect(),
        _ => sequence.generate_u64(number(4)).iter().flat_map(|word| word.to_le_bytes()).collect(),
    }
}

fn continuous_named(name: &str) -> Option<Continuous> {
    use Continuous::*;
    [
        Beta,
        Chisquare,
        Exponential,
        F,
        Gamma,
        Gumbel,
        Laplace,
        Logistic,
        Lognormal,
        NoncentralChisquare,
        NoncentralF,
        Normal,
        Pareto,
        Power,
        Rayleigh,
        StandardCauchy,
        StandardExponential,
        StandardGamma,
        StandardNormal,
        StandardT,
        Triangular,
        Uniform,
        Vonmises,
        Wald,
        Weibull,
    ]
    .into_iter()
    .find(|distribution| same_name(&format!("{distribution:?}"), name))
}

fn discrete_named(name: &str) -> Option<Discrete> {
    use Discrete::*;
    [Geometric, Logseries, NegativeBinomial, Poisson, Zipf]
        .into_iter()
        .find(|distribution| same_name(&format!("{distribution:?}"), name))
}

/// Whether a variant's name is the method's, but for case and underscores.
fn same_name(variant: &str, method: &str) -> bool {
    variant.to_lowercase() == method.replace('_', "")
}

fn list<T: std::str::FromStr>(text: &str) -> Vec<T> {
    if text == "-" {
        return Vec::new();
    }
    text.split(',').map(|item| item.parse().ok().unwrap()).collect()
}

fn real(text: &str) -> f64 {
    f64::from_bits(u64::from_str_radix(text, 16).unwrap())
}

fn reals(text: &str) -> Vec<f64> {
    if text == "-" { Vec::new() } else { text.split(',').map(real).collect() }
}

fn longs(values: impl IntoIterator<Item = i64>) -> Vec<u8> {
    values.into_iter().flat_map(i64::to_le_bytes).collect()
}

fn doubles(values: impl IntoIterator<Item = f64>) -> Vec<u8> {
    values.into_iter().flat_map(f64::to_le_bytes).collect()
}

/// Bytes as the corpus writes them: hexadecimal, or a hash of many.
fn encode(bytes: &[u8]) -> String {
    if bytes.is_empty() {
        return "-".into();
    }
    if bytes.len() <= MANY {
        return bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    }
    let hash = bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |state, byte| (state ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3));
    format!("#{hash:016x}")
}
