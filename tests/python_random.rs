//! `random.Random`'s streams against a corpus of CPython's answers, written by `scripts/make_python_random_corpus.py`.
//!
//! `NEWAXIS_PYTHON_RANDOM_CORPUS` names another corpus file than the committed one.

use newaxis::compute::random::PythonRandom;
use newaxis::error::Result;
use num_bigint::BigUint;

#[test]
fn the_corpus_of_cpython_is_reproduced() {
    let path = std::env::var("NEWAXIS_PYTHON_RANDOM_CORPUS");
    let path = path.unwrap_or_else(|_| "tests/corpora/python_random.txt".into());
    let corpus = std::fs::read_to_string(path).unwrap();
    let mut random = PythonRandom::from_bytes(&[]);
    let (mut calls, mut wrong) = (0, Vec::new());
    for (line, number) in corpus.lines().zip(1..) {
        let words: Vec<&str> = line.split(' ').collect();
        match words[..] {
            ["seed", "int", seed] => random = PythonRandom::from_integer(&seed.parse::<BigUint>().unwrap()),
            ["seed", "text", hex] => random = PythonRandom::from_bytes(&bytes(hex)),
            [method, arguments, "=", ..] => {
                let expected = line.split_once(" = ").unwrap().1;
                let answer = call(&mut random, method, arguments)
                    .unwrap_or_else(|error| format!("!{}: {}", error.kind().qualified_name(), error.message()));
                calls += 1;
                if answer != expected {
                    wrong.push(format!("line {number}: {method} {arguments}\n  python {expected}\n  ours   {answer}"));
                }
            }
            _ => panic!("line {number} of the corpus is no call"),
        }
    }
    assert!(calls > 500, "the corpus is short: {calls} calls");
    assert!(wrong.is_empty(), "{} of {calls} calls differ\n{}", wrong.len(), wrong[..wrong.len().min(30)].join("\n"));
}

fn call(random: &mut PythonRandom, method: &str, arguments: &str) -> Result<String> {
    let words: Vec<&str> = arguments.split(',').collect();
    let integer = |index: usize| words[index].parse::<usize>().unwrap();
    let real = |index: usize| f64::from_bits(u64::from_str_radix(words[index], 16).unwrap());
    let one = |value: f64| format!("{:016x}", value.to_bits());
    Ok(match method {
        "random" => one(random.random()),
        "getrandbits" => random.random_bits(integer(0) as u64).to_string(),
        "randbelow" => match words[0].parse::<u64>() {
            Ok(bound) => random.below(bound).to_string(),
            Err(_) => random.below_big(&words[0].parse().unwrap()).to_string(),
        },
        "shuffle" => {
            let mut items: Vec<usize> = (0..integer(0)).collect();
            random.shuffle(&mut items);
            list(&items)
        }
        "sample" => list(&random.sample(integer(0), integer(1))?),
        "choices" => list(&(0..integer(1)).map(|_| random.choice_index(integer(0))).collect::<Vec<_>>()),
        "weighted" => {
            let weights: Vec<f64> = (0..words.len()).map(real).collect();
            list(&(0..3).map(|_| random.weighted_index(&weights)).collect::<Vec<_>>())
        }
        "uniform" => one(random.uniform(real(0), real(1))),
        "triangular" => one(random.triangular(real(0), real(1), None)),
        "triangular3" => one(random.triangular(real(0), real(1), Some(real(2)))),
        "normalvariate" => one(random.normal(real(0), real(1))),
        "gauss" => one(random.gauss(real(0), real(1))),
        "lognormvariate" => one(random.lognormal(real(0), real(1))),
        "expovariate" => one(random.exponential(real(0))),
        "vonmisesvariate" => one(random.vonmises(real(0), real(1))),
        "gammavariate" => one(random.gamma(real(0), real(1))?),
        "betavariate" => one(random.beta(real(0), real(1))?),
        "paretovariate" => one(random.pareto(real(0))),
        "weibullvariate" => one(random.weibull(real(0), real(1))),
        _ => panic!("the corpus calls {method}"),
    })
}

fn list(items: &[usize]) -> String {
    if items.is_empty() {
        return "-".into();
    }
    items.iter().map(usize::to_string).collect::<Vec<_>>().join(",")
}

fn bytes(hex: &str) -> Vec<u8> {
    if hex == "-" {
        return Vec::new();
    }
    (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap()).collect()
}
