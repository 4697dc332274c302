//! The order in which `einsum` contracts operands two at a time. Greedy: the pair with the best removed size for its cost first, as
//! `opt_einsum`'s strategy (Smith and Gray, 2018) and NumPy's `_greedy_path` choose. Optimal: the first of the cheapest of all orders,
//! searched depth first without what is already dearer than the best.

use std::collections::BTreeMap;

/// The labels an operand or result has, as a set.
pub type LabelSet = std::collections::BTreeSet<u8>;

/// One step: positions of the operands contracted (ascending), and the labels that vanish and remain.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Contraction {
    pub operands: Vec<usize>,
    pub removed: LabelSet,
    pub result: LabelSet,
}

/// The greedy path. `memory_limit` bounds the elements of an intermediate result.
pub fn greedy_path(
    inputs: &[LabelSet],
    output: &LabelSet,
    sizes: &BTreeMap<u8, usize>,
    memory_limit: f64,
) -> Vec<Vec<usize>> {
    if inputs.len() <= 2 {
        return vec![(0..inputs.len()).collect()];
    }
    let all: Vec<usize> = (0..inputs.len()).collect();
    let (whole, _) = contract(&all, inputs, output);
    let naive = flops(&union(inputs, &all), !whole.removed.is_empty(), inputs.len(), sizes);
    let mut remaining = inputs.to_vec();
    let mut path = Vec::new();
    let mut spent = 0.0;
    while remaining.len() > 1 {
        let mut best: Option<Candidate> = None;
        // Pairs that share a label first; outer products only where there are none.
        for outer in [false, true] {
            // Pairs with the newest result are looked at last, which decides ties as NumPy does.
            let newest = if path.is_empty() { usize::MAX } else { remaining.len() - 1 };
            for with_newest in [false, true] {
                for (i, j) in pairs(remaining.len()).filter(|pair| (pair.1 == newest) == with_newest) {
                    if !outer && remaining[i].is_disjoint(&remaining[j]) {
                        continue;
                    }
                    let (step, rest) = contract(&[i, j], &remaining, output);
                    let size = volume(&step.result, sizes);
                    if size > memory_limit {
                        continue;
                    }
                    let removed = volume(&remaining[i], sizes) + volume(&remaining[j], sizes) - size;
                    let cost = flops(&union(&remaining, &[i, j]), !step.removed.is_empty(), 2, sizes);
                    if spent + cost > naive {
                        continue;
                    }
                    let key = (-removed, cost);
                    if best.as_ref().is_none_or(|found| key < found.key) {
                        best = Some(Candidate { key, step, rest, cost });
                    }
                }
            }
            if best.is_some() {
                break;
            }
        }
        let Some(Candidate { step, rest, cost, .. }) = best else {
            path.push((0..remaining.len()).collect());
            return path;
        };
        path.push(step.operands);
        remaining = rest;
        spent += cost;
    }
    path
}

/// The cheapest path of all. Where the limit leads nowhere, the cheapest of the longest beginnings, then the rest at once.
pub fn optimal_path(
    inputs: &[LabelSet],
    output: &LabelSet,
    sizes: &BTreeMap<u8, usize>,
    memory_limit: f64,
) -> Vec<Vec<usize>> {
    let mut search = Optimal { output, sizes, memory_limit, best: None, beginnings: Vec::new() };
    search.extend(inputs, 0.0, &mut Vec::new());
    if let Some((_, path)) = search.best {
        return path;
    }
    let (_, mut path) = search.beginnings.pop().unwrap_or_default();
    path.push((0..inputs.len() - path.len()).collect());
    path
}

struct Optimal<'a> {
    output: &'a LabelSet,
    sizes: &'a BTreeMap<u8, usize>,
    memory_limit: f64,
    best: Option<(f64, Vec<Vec<usize>>)>,
    /// The cheapest beginning of each length.
    beginnings: Vec<(f64, Vec<Vec<usize>>)>,
}

impl Optimal<'_> {
    fn extend(&mut self, remaining: &[LabelSet], cost: f64, path: &mut Vec<Vec<usize>>) {
        if self.best.as_ref().is_some_and(|best| cost >= best.0) {
            return;
        }
        if remaining.len() <= 1 {
            self.best = Some((cost, path.clone()));
            return;
        }
        match self.beginnings.get_mut(path.len()) {
            None => self.beginnings.push((cost, path.clone())),
            Some(known) if cost < known.0 => *known = (cost, path.clone()),
            Some(_) => {}
        }
        for (i, j) in pairs(remaining.len()) {
            let (step, rest) = contract(&[i, j], remaining, self.output);
            if volume(&step.result, self.sizes) > self.memory_limit {
                continue;
            }
            let added = flops(&union(remaining, &[i, j]), !step.removed.is_empty(), 2, self.sizes);
            path.push(step.operands);
            self.extend(&rest, cost + added, path);
            path.pop();
        }
    }
}

/// All pairs of positions below `n`, in order.
fn pairs(n: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..n).flat_map(move |i| (i + 1..n).map(move |j| (i, j)))
}

/// A pair that might be contracted next; the smallest key wins.
struct Candidate {
    key: (f64, f64),
    step: Contraction,
    rest: Vec<LabelSet>,
    cost: f64,
}

/// What a contraction of some operands leaves: labels that neither the output nor another operand needs vanish.
pub fn contract(positions: &[usize], inputs: &[LabelSet], output: &LabelSet) -> (Contraction, Vec<LabelSet>) {
    let mut needed = output.clone();
    let mut rest = Vec::new();
    for (i, labels) in inputs.iter().enumerate() {
        if !positions.contains(&i) {
            needed.extend(labels);
            rest.push(labels.clone());
        }
    }
    let contracted = union(inputs, positions);
    let result: LabelSet = contracted.intersection(&needed).copied().collect();
    let removed = contracted.difference(&result).copied().collect();
    rest.push(result.clone());
    (Contraction { operands: positions.to_vec(), removed, result }, rest)
}

fn union(inputs: &[LabelSet], positions: &[usize]) -> LabelSet {
    positions.iter().flat_map(|&i| inputs[i].iter().copied()).collect()
}

pub fn volume(labels: &LabelSet, sizes: &BTreeMap<u8, usize>) -> f64 {
    labels.iter().map(|label| sizes.get(label).copied().unwrap_or(1) as f64).product()
}

/// Multiplications and additions of a contraction, NumPy's `_flop_count`.
pub fn flops(labels: &LabelSet, inner: bool, terms: usize, sizes: &BTreeMap<u8, usize>) -> f64 {
    let factor = terms.saturating_sub(1).max(1) + inner as usize;
    volume(labels, sizes) * factor as f64
}
