//! `exit` and `quit`: objects that say how to leave when they are shown, and leave when they are called.

use std::rc::Rc;

use crate::error::{Error, Kind, Result};
use crate::object::{Args, Builtin, Exception, Host, Object, Value};

/// `exit` or `quit`, by the name it has.
pub fn quitter(name: &str) -> Option<Value> {
    let name = ["exit", "quit"].into_iter().find(|known| *known == name)?;
    Some(Value::object(Quitter(name)))
}

struct Quitter(&'static str);

impl Object for Quitter {
    fn builtin(&self) -> Builtin {
        Builtin::Object
    }

    fn type_name(&self) -> &str {
        "Quitter"
    }

    fn repr(&self, _cx: &mut dyn Host) -> Result<String> {
        Ok(format!("Use {}() or Ctrl-D (i.e. EOF) to exit", self.0))
    }

    fn is_callable(&self) -> bool {
        true
    }

    fn call(&self, _cx: &mut dyn Host, mut args: Args) -> Result<Value> {
        let given = args.positional.len();
        if given > 1 {
            let message =
                format!("Quitter.__call__() takes from 1 to 2 positional arguments but {} were given", given + 1);
            return Err(Error::type_error(message));
        }
        let mut code = args.positional.pop();
        for (name, value) in args.keywords {
            if &*name != "code" {
                let message = format!("Quitter.__call__() got an unexpected keyword argument '{name}'");
                return Err(Error::type_error(message));
            }
            if code.replace(value).is_some() {
                return Err(Error::type_error("Quitter.__call__() got multiple values for argument 'code'"));
            }
        }
        let exception = Exception::new(Kind::SystemExit, None, vec![code.unwrap_or(Value::None)]);
        Err(Error::raised(Rc::new(exception), String::new()))
    }
}
