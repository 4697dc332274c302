//! `match`: patterns test the subject step by step and jump away at the first mismatch; names are bound when a whole pattern fits.

use super::super::code::*;
use super::unit::Label;
use super::{Compiler, Outcome};
use crate::object::Value;
use crate::syntax::Span;
use crate::syntax::ast::*;

/// Names that the pattern of a case binds, and the registers that hold them until it fits.
type Captures = Vec<(Name, Reg)>;

impl<'a> Compiler<'a> {
    pub(super) fn match_statement(&mut self, node: &'a Match) -> Outcome {
        let subject = self.value(&node.subject)?;
        let done = self.label();
        for (i, case) in node.cases.iter().enumerate() {
            if i + 1 < node.cases.len() && case.guard.is_none() {
                self.refuse_catch_all(&case.pattern)?;
            }
            let mark = self.mark();
            let next = self.label();
            let mut captures = Captures::new();
            self.reserve(&case.pattern, &mut captures)?;
            self.pattern(&case.pattern, subject, next, &captures)?;
            for (name, register) in &captures {
                self.store_name(name, *register, case.pattern.span);
            }
            if let Some(guard) = &case.guard {
                self.jump_unless(guard, next)?;
            }
            self.body(&case.body)?;
            self.jump(done, case.pattern.span);
            self.place(next);
            self.release(mark);
        }
        self.place(done);
        self.emit(Op::Clear(subject), node.subject.span);
        Ok(())
    }

    fn refuse_catch_all(&self, pattern: &Pattern) -> Outcome {
        match &pattern.kind {
            PatternKind::As(None, None) => self.error("wildcard makes remaining patterns unreachable", pattern.span),
            PatternKind::As(None, Some(name)) => {
                self.error(format!("name capture '{name}' makes remaining patterns unreachable"), pattern.span)
            }
            PatternKind::As(Some(inner), _) => self.refuse_catch_all(inner),
            PatternKind::Or(alternatives) => {
                alternatives.last().map_or(Ok(()), |pattern| self.refuse_catch_all(pattern))
            }
            _ => Ok(()),
        }
    }

    /// Registers for the names a pattern binds.
    fn reserve(&mut self, pattern: &'a Pattern, captures: &mut Captures) -> Outcome {
        let mut names = Vec::new();
        bound_names(pattern, &mut names);
        for (name, span) in names {
            if captures.iter().any(|(known, _)| known == name) {
                return self.error(format!("multiple assignments to name '{name}' in pattern"), span);
            }
            let register = self.temp();
            captures.push((name.clone(), register));
        }
        Ok(())
    }

    fn capture_name(&mut self, name: &Name, subject: Reg, captures: &Captures, span: Span) {
        if let Some((_, register)) = captures.iter().find(|(known, _)| known == name) {
            self.emit(Op::Copy(*register, subject), span);
        }
    }

    fn pattern(&mut self, pattern: &'a Pattern, subject: Reg, fail: Label, captures: &Captures) -> Outcome {
        let span = pattern.span;
        match &pattern.kind {
            PatternKind::Value(value) => {
                if matches!(value.kind, ExprKind::JoinedStr(_)) {
                    return self.error("patterns may only match literals and attribute lookups", value.span);
                }
                let mark = self.mark();
                let copy = self.temp();
                self.emit(Op::Copy(copy, subject), span);
                let value = self.operand(value)?;
                self.emit(Op::CompareJump(Comparison::Eq, false, copy, value), span);
                self.jump(fail, span);
                self.release(mark);
            }
            PatternKind::Singleton(constant) => {
                let mark = self.mark();
                let copy = self.temp();
                self.emit(Op::Copy(copy, subject), span);
                let value = self.temp_constant(super::expression::constant_value(constant), span);
                self.emit(Op::CompareJump(Comparison::Is, false, copy, value), span);
                self.jump(fail, span);
                self.release(mark);
            }
            PatternKind::As(inner, name) => {
                if let Some(inner) = inner {
                    self.pattern(inner, subject, fail, captures)?;
                }
                if let Some(name) = name {
                    self.capture_name(name, subject, captures, span);
                }
            }
            PatternKind::Or(alternatives) => self.alternatives(alternatives, subject, fail, captures, span)?,
            PatternKind::Sequence(items) => self.sequence_pattern(items, subject, fail, captures, span)?,
            PatternKind::Star(_) => return self.error("can't use starred name here", span),
            PatternKind::Mapping(node) => self.mapping_pattern(node, subject, fail, captures, span)?,
            PatternKind::Class(node) => self.class_pattern(node, subject, fail, captures, span)?,
        }
        Ok(())
    }

    fn alternatives(
        &mut self,
        alternatives: &'a [Pattern],
        subject: Reg,
        fail: Label,
        captures: &Captures,
        span: Span,
    ) -> Outcome {
        if let Some((_, early)) = alternatives.split_last() {
            early.iter().try_for_each(|alternative| self.refuse_catch_all(alternative))?;
        }
        let names_of = |alternative: &'a Pattern| {
            let mut names = Vec::new();
            bound_names(alternative, &mut names);
            let place = names.last().map_or(alternative.span, |(_, span)| *span);
            let mut names: Vec<&Name> = names.into_iter().map(|(name, _)| name).collect();
            names.sort();
            (names, place)
        };
        if let Some((first, rest)) = alternatives.split_first() {
            let (names, _) = names_of(first);
            for alternative in rest {
                let (other, place) = names_of(alternative);
                if other != names {
                    return self.error("alternative patterns bind different names", place);
                }
            }
        }
        let fits = self.label();
        for (i, alternative) in alternatives.iter().enumerate() {
            if i + 1 == alternatives.len() {
                self.pattern(alternative, subject, fail, captures)?;
            } else {
                let next = self.label();
                self.pattern(alternative, subject, next, captures)?;
                self.jump(fits, span);
                self.place(next);
            }
        }
        self.place(fits);
        Ok(())
    }

    fn sequence_pattern(
        &mut self,
        items: &'a [Pattern],
        subject: Reg,
        fail: Label,
        captures: &Captures,
        span: Span,
    ) -> Outcome {
        let mut stars = items.iter().enumerate().filter(|(_, p)| matches!(p.kind, PatternKind::Star(_)));
        let star = stars.next().map(|(i, _)| i);
        if stars.next().is_some() {
            return self.error("multiple starred names in sequence pattern", span);
        }
        let flag = self.temp();
        self.emit(Op::MatchSequence(flag, subject), span);
        self.emit(Op::JumpIfFalse(flag, fail.0), span);
        if let [only] = items
            && matches!(only.kind, PatternKind::Star(None))
        {
            // Nothing is asked of its length or items.
            return Ok(());
        }
        self.emit(Op::Length(flag, subject), span);
        let least = (items.len() - star.map_or(0, |_| 1)) as i16;
        let differs = if star.is_some() { Comparison::Lt } else { Comparison::Ne };
        self.emit(Op::CompareIntJump(differs, true, flag, least), span);
        self.jump(fail, span);
        if let Some(star) = star
            && matches!(items[star].kind, PatternKind::Star(None))
        {
            return self.ends_of_sequence(items, star, subject, fail, captures);
        }
        if items.is_empty() {
            return Ok(());
        }
        let first = self.temps(items.len());
        self.emit(Op::Copy(flag, subject), span);
        match star {
            None => self.emit(Op::Unpack(first, flag, items.len() as u16), span),
            Some(star) => {
                let Ok(before) = u8::try_from(star) else {
                    return self.error("too many expressions in star-unpacking sequence pattern", span);
                };
                self.emit(Op::UnpackStar(before, first, flag, (items.len() - star - 1) as u16), span);
            }
        }
        for (i, item) in items.iter().enumerate() {
            let register = first + i as Reg;
            match &item.kind {
                PatternKind::Star(Some(name)) => self.capture_name(name, register, captures, item.span),
                PatternKind::Star(None) => {}
                _ => self.pattern(item, register, fail, captures)?,
            }
        }
        Ok(())
    }

    /// The items around a `*_`, which are fetched one by one: nobody wants the others.
    fn ends_of_sequence(
        &mut self,
        items: &'a [Pattern],
        star: usize,
        subject: Reg,
        fail: Label,
        captures: &Captures,
    ) -> Outcome {
        for (i, item) in items.iter().enumerate().filter(|(i, _)| *i != star) {
            let mark = self.mark();
            let (sequence, key) = (self.temp(), self.temp());
            let register = self.temp();
            self.emit(Op::Copy(sequence, subject), item.span);
            match i < star {
                true => self.load_constant(Value::Int(i as i64), key, item.span),
                false => {
                    self.emit(Op::Length(key, subject), item.span);
                    self.emit(Op::SubInt(key, key, (items.len() - i) as i16), item.span);
                }
            }
            self.emit(Op::GetItem(register, sequence, key), item.span);
            self.pattern(item, register, fail, captures)?;
            self.release(mark);
        }
        Ok(())
    }

    fn mapping_pattern(
        &mut self,
        node: &'a MappingPattern,
        subject: Reg,
        fail: Label,
        captures: &Captures,
        span: Span,
    ) -> Outcome {
        self.check_keys(&node.keys, span)?;
        let flag = self.temp();
        self.emit(Op::MatchMapping(flag, subject), span);
        self.emit(Op::JumpIfFalse(flag, fail.0), span);
        let keys = self.temp();
        let mark = self.mark();
        let first = self.values(&node.keys)?;
        self.emit(Op::BuildTuple(keys, first, node.keys.len() as u16), span);
        self.release(mark);
        if !node.keys.is_empty() {
            self.emit(Op::MatchKeys(flag, subject, keys), span);
            self.fitting_parts(&node.patterns, flag, fail, captures, span)?;
        }
        if let Some(name) = &node.rest {
            let rest = self.temp();
            self.emit(Op::MatchRest(rest, subject, keys), span);
            self.capture_name(name, rest, captures, span);
        }
        Ok(())
    }

    /// Keys are literals or attributes, and no literal stands twice.
    fn check_keys(&self, keys: &'a [Expr], span: Span) -> Outcome {
        for (i, key) in keys.iter().enumerate() {
            if matches!(key.kind, ExprKind::JoinedStr(_)) {
                let message = "mapping pattern keys may only match literals and attribute lookups";
                return self.error(message, key.span);
            }
            let Some(value) = foldable_key(key) else { continue };
            let twice = |other: &&Expr| foldable_key(other).is_some_and(|other| same_key(&other, &value));
            if keys[..i].iter().any(|other| twice(&other)) {
                let text = self.source.text.get(key.span.start as usize..key.span.end as usize).unwrap_or("");
                return self.error(format!("mapping pattern checks duplicate key ({text})"), span);
            }
        }
        Ok(())
    }

    fn class_pattern(
        &mut self,
        node: &'a ClassPattern,
        subject: Reg,
        fail: Label,
        captures: &Captures,
        span: Span,
    ) -> Outcome {
        for (i, name) in node.kwd_attrs.iter().enumerate() {
            if node.kwd_attrs[..i].contains(name) {
                let place = node.kwd_patterns.get(i).map_or(span, |pattern| pattern.span);
                return self.error(format!("attribute name repeated in class pattern: {name}"), place);
            }
        }
        let first = self.temps(2);
        self.emit(Op::Copy(first, subject), span);
        self.expression_to(&node.cls, first + 1)?;
        let unit = self.unit();
        unit.class_patterns.push((node.patterns.len() as u16, node.kwd_attrs.clone()));
        let index = (unit.class_patterns.len() - 1).min(NO_REG as usize) as u16;
        let parts = self.temp();
        self.emit(Op::MatchClass(parts, first, index), span);
        self.fitting_parts(node.patterns.iter().chain(&node.kwd_patterns), parts, fail, captures, span)
    }

    /// Goes on with the parts of a subject, which are a tuple in a register, or None when it did not fit.
    fn fitting_parts(
        &mut self,
        patterns: impl IntoIterator<Item = &'a Pattern>,
        parts: Reg,
        fail: Label,
        captures: &Captures,
        span: Span,
    ) -> Outcome {
        let patterns: Vec<&'a Pattern> = patterns.into_iter().collect();
        let mark = self.mark();
        let copy = self.temp();
        self.emit(Op::Copy(copy, parts), span);
        let none = self.temp_constant(Value::None, span);
        self.emit(Op::CompareJump(Comparison::Is, true, copy, none), span);
        self.jump(fail, span);
        self.release(mark);
        let first = self.temps(patterns.len());
        self.emit(Op::Unpack(first, parts, patterns.len() as u16), span);
        for (i, pattern) in patterns.into_iter().enumerate() {
            self.pattern(pattern, first + i as Reg, fail, captures)?;
        }
        Ok(())
    }
}

fn bound_names<'a>(pattern: &'a Pattern, names: &mut Vec<(&'a Name, Span)>) {
    match &pattern.kind {
        PatternKind::Value(_) | PatternKind::Singleton(_) => {}
        PatternKind::Sequence(items) => items.iter().for_each(|item| bound_names(item, names)),
        // Alternatives bind the same names.
        PatternKind::Or(alternatives) => alternatives.iter().take(1).for_each(|p| bound_names(p, names)),
        PatternKind::Mapping(node) => {
            node.patterns.iter().for_each(|item| bound_names(item, names));
            names.extend(node.rest.iter().map(|name| (name, pattern.span)));
        }
        PatternKind::Class(node) => {
            node.patterns.iter().chain(&node.kwd_patterns).for_each(|item| bound_names(item, names));
        }
        PatternKind::Star(name) => names.extend(name.iter().map(|name| (name, pattern.span))),
        PatternKind::As(inner, name) => {
            inner.iter().for_each(|inner| bound_names(inner, names));
            names.extend(name.iter().map(|name| (name, pattern.span)));
        }
    }
}

/// The value of a key that is a number, a text or a constant.
fn foldable_key(key: &Expr) -> Option<Value> {
    match &key.kind {
        ExprKind::BinOp(node) => {
            let (Some(left), Some(right)) = (foldable_key(&node.left), foldable_key(&node.right)) else { return None };
            let (left, right) =
                (crate::object::number::quick_complex(&left)?, crate::object::number::quick_complex(&right)?);
            let sum = if node.op == Operator::Sub { left - right } else { left + right };
            Some(Value::complex(sum))
        }
        _ => super::expression::foldable(key),
    }
}

/// Whether two such keys are equal.
fn same_key(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Str(a), Value::Str(b)) => a == b,
        (Value::Bytes(a), Value::Bytes(b)) => a == b,
        (Value::None, Value::None) => true,
        (Value::BigInt(a), Value::BigInt(b)) => a == b,
        (a, b) => match (crate::object::number::quick_complex(a), crate::object::number::quick_complex(b)) {
            (Some(a), Some(b)) => a == b,
            _ => false,
        },
    }
}
