//! `import`: modules of the library, and files beside the script.

use std::rc::Rc;

use super::super::code::ImportSite;
use super::super::compile::{Mode, compile};
use super::super::interpreter::Interpreter;
use super::super::source::Source;
use crate::error::{Error, Kind, Result};
use crate::object::{Exception, Module, Value, get_attribute, iterate, to_str};

impl Interpreter {
    pub(super) fn import_op(&mut self, site: &ImportSite) -> Result<Value> {
        if site.level > 0 {
            let path = self.relative_path(site)?;
            return self.import_path(&path);
        }
        let last = self.import_path(&site.name)?;
        match site.name.split_once('.') {
            Some((top, _)) if site.top => self.import_path(top),
            _ => Ok(last),
        }
    }

    /// The path that a relative import means: so many packages above the running module.
    fn relative_path(&mut self, site: &ImportSite) -> Result<String> {
        let no_parent = || Err(Error::new(Kind::ImportError, "attempted relative import with no known parent package"));
        let globals = self.globals();
        let text = |name: &str| match globals.get(name) {
            Some(Value::Str(text)) => Some(text.to_string()),
            _ => None,
        };
        let package = match (text("__package__"), text("__name__"), globals.get("__path__")) {
            (Some(package), ..) => package,
            (None, Some(name), Some(_)) => name,
            (None, Some(name), None) => {
                name.rsplit_once('.').map(|(package, _)| package.to_string()).unwrap_or_default()
            }
            _ => return no_parent(),
        };
        if package.is_empty() {
            return no_parent();
        }
        let mut base = package.as_str();
        for _ in 1..site.level {
            let Some((above, _)) = base.rsplit_once('.') else {
                return Err(Error::new(Kind::ImportError, "attempted relative import beyond top-level package"));
            };
            base = above;
        }
        Ok(if site.name.is_empty() { base.to_string() } else { format!("{base}.{}", site.name) })
    }

    /// A module by its dotted path; the packages on the way are imported first.
    pub(in super::super) fn import_path(&mut self, path: &str) -> Result<Value> {
        if let Some(module) = self.modules.get(path) {
            return Ok(module.clone());
        }
        let parent = path.rsplit_once('.');
        let package = match parent {
            Some((package, _)) => Some(self.import_path(package)?),
            None => None,
        };
        // The parent may already hold the module, which must not be made twice.
        if let (Some((_, name)), Some(Value::Module(package))) = (parent, &package)
            && let Some(module @ Value::Module(_)) = package.get(name)
        {
            self.modules.insert(path.into(), module.clone());
            return Ok(module);
        }
        if path == "_eval" {
            let module = Value::Module(super::super::intrinsic::module());
            self.modules.insert(path.into(), module.clone());
            return Ok(module);
        }
        let module = match crate::library::module(path) {
            Some(module) => {
                let value = Value::Module(module);
                self.modules.insert(path.into(), value.clone());
                value
            }
            None => match self.load_source(path)? {
                Some(module) => module,
                None if crate::library::is_left_out(path) => {
                    let message = format!("No module named '{path}': it is not part of newaxis");
                    return Err(import_error(Kind::ModuleNotFoundError, message, path, Value::None));
                }
                None => {
                    let not_package = match (parent, package) {
                        (Some(("numpy" | "collections", _)), _) => String::new(),
                        (_, Some(Value::Module(package))) if package.get("__path__").is_some() => String::new(),
                        (Some((package, _)), _) => format!("; '{package}' is not a package"),
                        _ => String::new(),
                    };
                    let message = format!("No module named '{path}'{not_package}");
                    return Err(import_error(Kind::ModuleNotFoundError, message, path, Value::None));
                }
            },
        };
        if let (Some((_, name)), Some(Value::Module(package))) = (parent, package) {
            package.set(name, module.clone());
        }
        Ok(module)
    }

    /// A module that is a text: of the user in the script's folder, as CPython's path puts it first, or of the library.
    fn load_source(&mut self, path: &str) -> Result<Option<Value>> {
        // A folder beside the script that is called `numpy` does not take the place of parts of NumPy.
        if !path.starts_with("numpy.")
            && let Some(file) = self.find_file(path)
        {
            let text = std::fs::read_to_string(&file).map_err(|e| Error::new(Kind::OSError, e.to_string()))?;
            let shown = file.display().to_string();
            return self.run_source(path, path, Source::new(&shown, &text), Some(&shown)).map(Some);
        }
        let Some(written) = crate::library::module_source(path) else { return Ok(None) };
        let name = format!("{}{path}>", crate::library::SOURCE_PREFIX);
        self.run_source(path, written.shown, Source::new(&name, &written.text), None).map(Some)
    }

    /// `name.py`, or `name/__init__.py`, in the script's folder.
    fn find_file(&self, path: &str) -> Option<std::path::PathBuf> {
        let folder = self.folder.as_ref()?;
        let stem = path.split('.').fold(folder.clone(), |folder, part| folder.join(part));
        let candidates = [stem.with_extension("py"), stem.join("__init__.py")];
        candidates.into_iter().find(|file| file.is_file())
    }

    /// Runs a module's text in a module of its own; what it defines says that it belongs to `shown`.
    fn run_source(&mut self, path: &str, shown: &str, source: Source, file: Option<&str>) -> Result<Value> {
        let source = Rc::new(source);
        let tree = crate::syntax::parse_module(&source.text).map_err(|e| self.syntax_error(&e, &source))?;
        let mut module = Module::new(path);
        module.file = file.map(Rc::from);
        module.missing = crate::library::missing(path);
        let module = Rc::new(module);
        module.set("__name__", Value::from(shown));
        if let Some(file) = file {
            module.set("__file__", Value::from(file));
        }
        module.set("__doc__", Value::None);
        let around = path.rsplit_once('.').map_or("", |(package, _)| package);
        match file.map(std::path::Path::new) {
            Some(file) if file.ends_with("__init__.py") => {
                let folder = file.parent().map(|folder| folder.display().to_string()).unwrap_or_default();
                module.set("__path__", Value::list(vec![Value::from(folder)]));
                module.set("__package__", Value::from(path));
            }
            Some(_) => module.set("__package__", Value::from(around)),
            None => {}
        }
        self.warn_of_suspicious(&tree, &source)?;
        let code = compile(&tree, &source, &module, Mode::Script).map_err(|e| self.syntax_error(&e, &source))?;
        let value = Value::Module(module.clone());
        self.modules.insert(path.into(), value.clone());
        if let Err(error) = self.run_code(&code, &module) {
            self.modules.remove(path);
            return Err(error);
        }
        Ok(value)
    }

    pub(super) fn import_from(&mut self, module: &Value, name: &str) -> Result<Value> {
        // A part of a package that is written in Python comes before what is said of names that are missing.
        if let Value::Module(package) = module
            && package.get(name).is_none()
            && crate::library::module_source(&format!("{}.{name}", package.name)).is_some()
        {
            return self.import_path(&format!("{}.{name}", package.name));
        }
        let error = match get_attribute(self, module, name) {
            Ok(value) => return Ok(value),
            Err(error) if error.kind() == Kind::AttributeError => error,
            Err(error) => return Err(error),
        };
        let Value::Module(module) = module else { return Err(error) };
        let path = format!("{}.{name}", module.name);
        if let Some(module) = self.modules.get(&path) {
            return Ok(module.clone());
        }
        if crate::library::module(&path).is_some() || crate::library::is_written(&path) {
            return self.import_path(&path);
        }
        if module.get("__path__").is_some() && self.find_file(&path).is_some() {
            return self.import_path(&path);
        }
        let place = module.file.as_deref().unwrap_or("unknown location");
        let message = format!("cannot import name '{name}' from '{}' ({place})", module.name);
        let path = module.file.as_deref().map_or(Value::None, Value::from);
        Err(import_error(Kind::ImportError, message, &module.name, path))
    }

    pub(super) fn import_star(&mut self, module: &Value, into: &Rc<Module>) -> Result<()> {
        let Value::Module(module) = module else { return Ok(()) };
        if let Some(all) = module.get("__all__") {
            let mut names = iterate(self, &all)?;
            while let Some(name) = names.next(self)? {
                let name = to_str(&name, "Item in __all__")?.to_string();
                let value = get_attribute(self, &Value::Module(module.clone()), &name)?;
                into.set(&name, value);
            }
            return Ok(());
        }
        if module.lazy.is_some() {
            for name in crate::library::public_names(&module.name) {
                if let Some(value) = module.fetch(self, &name)? {
                    into.set(&name, value);
                }
            }
        }
        let names: Vec<(Rc<str>, Value)> =
            module.names.borrow().iter().map(|(name, value)| (name.clone(), value.clone())).collect();
        for (name, value) in names {
            if !name.starts_with('_') {
                into.set(&name, value);
            }
        }
        Ok(())
    }
}

/// An `ImportError` that remembers the module's name and file.
fn import_error(kind: Kind, message: String, module: &str, file: Value) -> Error {
    let exception = Exception::new(kind, None, vec![Value::from(message.as_str())]);
    exception.set_member("name", Value::from(module));
    exception.set_member("path", file);
    Error::raised(Rc::new(exception), message)
}
