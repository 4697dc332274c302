# Tasks that take turns in one thread. What needs sockets, processes or signals is missing.
from _asyncio_events import (
    AbstractEventLoop, BaseEventLoop, CancelledError, DefaultEventLoopPolicy, Future, Handle, InvalidStateError, Task, TimerHandle, _get_running_loop,
    all_tasks, create_task, current_task, ensure_future, get_event_loop, get_event_loop_policy, get_running_loop, iscoroutine, iscoroutinefunction, isfuture,
    new_event_loop, set_event_loop, set_event_loop_policy)
from _asyncio_sync import (
    Barrier, BoundedSemaphore, BrokenBarrierError, Condition, Event, LifoQueue, Lock, PriorityQueue, Queue, QueueEmpty, QueueFull,
    Semaphore)
from _asyncio_tasks import (
    ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, Runner, TaskGroup, Timeout, as_completed, gather, run, shield, sleep, timeout,
    timeout_at, to_thread, wait, wait_for)

TimeoutError = TimeoutError
SelectorEventLoop = BaseEventLoop
