//! Elements of object arrays: a `Value` in every slot of a buffer that otherwise knows only bytes.

use crate::array::{Array, DType, SlotType};

use super::value::Value;

static VALUE_SLOT: SlotType =
    SlotType { size: size_of::<Value>(), clone: clone_slot, drop: drop_slot, init: init_slot };

/// `dtype('O')`.
pub fn object_dtype() -> DType {
    DType::Object(&VALUE_SLOT)
}

/// The value in a slot of an object array; the offset comes from the array's own `offsets`.
pub fn read_slot(array: &Array, offset: isize) -> Value {
    debug_assert!(array.dtype().is_object());
    // SAFETY: slots of an object array hold initialised values at every element's offset; buffers are 16-byte aligned.
    unsafe { (*(array.data_ptr().offset(offset) as *const Value)).clone() }
}

/// Replaces the value in a slot of an object array.
pub fn write_slot(array: &Array, offset: isize, value: Value) {
    debug_assert!(array.dtype().is_object());
    // SAFETY: as for `read_slot`. The old value is moved out first and dropped last, when the slot is whole again, because dropping
    // may run code that looks at the array.
    let old = unsafe { std::ptr::replace(array.data_ptr().offset(offset) as *mut Value, value) };
    drop(old);
}

unsafe fn clone_slot(from: *const u8, to: *mut u8) {
    // SAFETY: the buffer hands out initialised sources and uninitialised targets, both aligned.
    unsafe { (to as *mut Value).write((*(from as *const Value)).clone()) }
}

unsafe fn drop_slot(slot: *mut u8) {
    // SAFETY: the slot is initialised and not used afterwards.
    unsafe { std::ptr::drop_in_place(slot as *mut Value) }
}

unsafe fn init_slot(slot: *mut u8) {
    // SAFETY: the slot is uninitialised memory of the right size.
    unsafe { (slot as *mut Value).write(Value::None) }
}
