//! Variables that functions share: cells of the running frame, and the free variables of its function. Numbers, which counters in
//! closures hold, are read and overwritten where they are.

use super::super::code::{Code, Reg};
use super::super::frame::{Window, unbound_free, unbound_local};
use super::super::interpreter::Interpreter;
use super::register::{overwrite, put, set_float, set_int};
use crate::error::Result;
use crate::object::{Cell, Value};

impl Interpreter {
    #[inline]
    pub(super) fn load_free(&mut self, w: Window, d: Reg, free: u16, code: &Code) -> Result<()> {
        let place = w.base + d as usize;
        let cell = self.frames.last().and_then(|frame| frame.function().closure.get(free as usize));
        if cell.is_some_and(|cell| read_number(cell, &mut self.stack[place])) {
            return Ok(());
        }
        match cell.and_then(Cell::get) {
            Some(value) => put(&mut self.stack[place], value),
            None => return Err(unbound_free(&code.free[free as usize])),
        }
        Ok(())
    }

    #[inline]
    pub(super) fn load_cell(&mut self, w: Window, d: Reg, cell: u16, code: &Code) -> Result<()> {
        let place = w.base + d as usize;
        let own = self.frames.last().and_then(|frame| frame.cells().get(cell as usize));
        if own.is_some_and(|own| read_number(own, &mut self.stack[place])) {
            return Ok(());
        }
        match own.and_then(Cell::get) {
            Some(value) => put(&mut self.stack[place], value),
            None => return Err(unbound_local(&code.cells[cell as usize].0)),
        }
        Ok(())
    }

    #[inline]
    pub(super) fn store_free(&mut self, w: Window, free: u16, a: Reg) -> Result<()> {
        let value = self.operand(w, a)?;
        store(self.frame()?.function().closure.get(free as usize), value);
        Ok(())
    }

    #[inline]
    pub(super) fn store_cell(&mut self, w: Window, cell: u16, a: Reg) -> Result<()> {
        let value = self.operand(w, a)?;
        store(self.frame()?.cells().get(cell as usize), value);
        Ok(())
    }
}

#[inline(always)]
fn store(cell: Option<&Cell>, value: Value) {
    if let Some(cell) = cell
        && cell.change(|place| overwrite(place, &value)) != Some(true)
    {
        cell.set(Some(value));
    }
}

/// Copies a number out of a cell; false when it holds something else.
#[inline(always)]
fn read_number(cell: &Cell, place: &mut Option<Value>) -> bool {
    cell.look(|value| match value {
        Value::Int(x) => {
            set_int(place, *x);
            true
        }
        Value::Float(x) => {
            set_float(place, *x);
            true
        }
        _ => false,
    }) == Some(true)
}
