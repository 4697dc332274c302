//! Variables that functions share: cells of the running frame, and the free variables of its function.

use super::super::code::{Code, Reg};
use super::super::frame::{Window, unbound_free, unbound_local};
use super::super::interpreter::Interpreter;
use super::register::Registers;
use super::words::put;
use crate::error::Result;
use crate::object::{Cell, Value};

impl Registers {
    /// Copies a cell's value; false for the general path, as when there is none.
    #[inline(always)]
    pub fn read_cell(self, d: Reg, cell: &Cell) -> bool {
        cell.look(|value| self.share(d, value)) == Some(true)
    }

    /// Replaces a cell's value; false for the general path.
    #[inline(always)]
    pub fn write_cell(self, cell: &Cell, a: Reg, locals: usize) -> bool {
        let Some(place) = cell.change(|value| value as *mut Value) else { return false };
        // SAFETY: the frame or its function holds the cell, and nothing changes it before the value was written.
        unsafe { self.store(place as *mut Option<Value>, a, locals) }
    }
}

impl Interpreter {
    #[inline]
    pub(super) fn load_free(&mut self, w: Window, d: Reg, free: u16, code: &Code) -> Result<()> {
        let place = w.base + d as usize;
        let cell = self.frames.last().and_then(|frame| frame.function().closure.get(free as usize));
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
        match own.and_then(Cell::get) {
            Some(value) => put(&mut self.stack[place], value),
            None => return Err(unbound_local(&code.cells[cell as usize].0)),
        }
        Ok(())
    }

    #[inline]
    pub(super) fn store_free(&mut self, w: Window, free: u16, a: Reg) -> Result<()> {
        let value = self.operand(w, a)?;
        if let Some(cell) = self.frame()?.function().closure.get(free as usize) {
            cell.set(Some(value));
        }
        Ok(())
    }

    #[inline]
    pub(super) fn store_cell(&mut self, w: Window, cell: u16, a: Reg) -> Result<()> {
        let value = self.operand(w, a)?;
        if let Some(cell) = self.frame()?.cells().get(cell as usize) {
            cell.set(Some(value));
        }
        Ok(())
    }
}
