//! `koppelkans fetch`: puts a layer from the internet in a project, or says which sources and layers there are.
//!
//! Only `--url`, `--source` and `--collections` go on the network. The layer comes wholly or not at all.

use std::fmt::Write;
use std::path::PathBuf;

use super::columns::{self, Columns};
use super::into::As;
use super::{Console, Failure, files};
use crate::geometry::{Bounds, Point};
use crate::io::import::Import as Imported;
use crate::io::online::sources::{self, Sources};
use crate::io::online::{self, ImportInto, OnlineError, Place, Wanted};
use crate::model::Project;
use crate::words::Message;

/// Arguments of `fetch`.
#[derive(Debug, clap::Args)]
pub struct Fetch {
    /// The project file.
    #[arg(value_name = "PROJECT.gpkg", conflicts_with_all = ["list", "collections"])]
    project: Option<PathBuf>,
    /// Address of the server.
    #[arg(long, value_name = "ADDRESS", conflicts_with_all = ["source", "list", "collections"])]
    url: Option<String>,
    /// A source from the list.
    #[arg(long, value_name = "NAME", conflicts_with_all = ["list", "collections"])]
    source: Option<String>,
    /// Which layer of the server.
    #[arg(long, value_name = "NAME")]
    collection: Option<String>,
    /// As what.
    #[arg(long = "as", value_name = "WHAT", value_enum)]
    fetch_as: Option<As>,
    /// Name of the layer.
    #[arg(long, value_name = "NAME")]
    layer: Option<String>,
    /// How its columns are read.
    #[command(flatten)]
    columns: Columns,
    /// For which box.
    #[arg(long, value_name = "W,S,E,N", allow_hyphen_values = true)]
    bbox: Option<String>,
    /// Which sources are known.
    #[arg(long, conflicts_with = "collections")]
    list: bool,
    /// Which layers a server has.
    #[arg(long, value_name = "ADDRESS")]
    collections: Option<String>,
}

impl From<OnlineError> for Failure {
    fn from(error: OnlineError) -> Self {
        Failure { message: error.message(), details: error.details() }
    }
}

impl Fetch {
    /// Does what was asked.
    pub fn run(self, console: &Console) -> Result<(), Failure> {
        let own = sources::own_file();
        if self.list {
            return list(&Sources::with_own(own.as_deref()), console);
        }
        if let Some(address) = &self.collections {
            return collections(address, console);
        }
        let wanted = self.wanted(&Sources::with_own(own.as_deref()), console)?;
        let path = self.project.as_deref().ok_or(Message::new("cli-fetch-needs-project"))?;
        let fetch_as = self.fetch_as.ok_or(Message::new("cli-fetch-needs-as"))?;
        // Before anything is fetched: a mapping that makes no sense is told at once.
        let mapping = self.columns.choice(fetch_as)?;
        let network = online::network()?;
        let (mut project, codes) = files::open_to_change(path, console)?;
        columns::check_words(&mapping, project.types())?;
        let place = self.place(&project)?;
        let fetched = console.work(|progress| online::fetch(network.as_ref(), &wanted, &place, progress))?;
        let today = jiff::Zoned::now().date().to_string();
        let into = ImportInto {
            import_as: fetch_as.import_as(),
            layer: self.layer.clone(),
            mapping,
            today: &today,
            words: console.words(),
        };
        let Imported { edit, report } =
            console.work(|progress| online::import(&fetched, &into, &project, &mut files::new_id, progress))?;
        project.apply(&edit).map_err(|error| Failure::from(error.message()))?;
        let analysis = if fetch_as.counts() { Some(files::analysed(&project, &codes, console)?) } else { None };
        files::save(path, Some(edit), analysis.as_ref())?;
        console.notes(&report.lines());
        let (values, tasks) = (project.values().len(), project.tasks().len());
        console.note(&Message::new("cli-project-holds").count("values", values).count("tasks", tasks));
        Ok(())
    }

    /// What to fetch: the address, or the source of the list with what is said otherwise.
    fn wanted(&self, sources: &Sources, console: &Console) -> Result<Wanted, Failure> {
        if let Some(url) = &self.url {
            let collection = self.collection.clone();
            return Ok(Wanted { address: url.clone(), collection, ..Wanted::default() });
        }
        let name = self.source.as_deref().ok_or(Message::new("cli-fetch-needs-source"))?;
        console.notes(&sources.problems);
        let source = sources.layer(name).ok_or_else(|| {
            let known = sources.layers.iter().map(|one| one.id.as_str()).collect::<Vec<_>>().join(", ");
            Message::new("cli-fetch-no-source").text("name", name).text("known", known)
        })?;
        let mut wanted = source.wanted(console.words().language());
        if let Some(collection) = &self.collection {
            // Another layer of that server has a title of its own.
            wanted.collection = Some(collection.clone());
            wanted.title = None;
        }
        Ok(wanted)
    }

    fn place(&self, project: &Project) -> Result<Place, Failure> {
        let Some(text) = &self.bbox else {
            return online::place_of(project).ok_or_else(|| Message::new("online-needs-place").into());
        };
        let wrong = || Failure::from(Message::new("cli-fetch-bbox-wrong").text("text", text));
        let numbers: Vec<f64> =
            text.split(',').map(|part| part.trim().parse().map_err(|_| wrong())).collect::<Result<_, _>>()?;
        let [west, south, east, north] = numbers.as_slice() else { return Err(wrong()) };
        let sound = numbers.iter().all(|number| number.is_finite()) && west < east && south < north;
        let bounds = Bounds { min: Point { x: *west, y: *south }, max: Point { x: *east, y: *north } };
        if sound { Ok(Place { bounds, crs: project.crs() }) } else { Err(wrong()) }
    }
}

/// The known sources, a line each.
fn list(sources: &Sources, console: &Console) -> Result<(), Failure> {
    let language = console.words().language();
    let mut text = String::new();
    let widest = sources.layers.iter().map(|one| one.id.chars().count()).max().unwrap_or_default();
    for one in &sources.layers {
        let (id, title) = (&one.id, one.title.of(language));
        let address = one.collection.as_ref().map_or_else(|| one.url.clone(), |name| format!("{} [{name}]", one.url));
        // Writing to a text can't fail.
        let _ = writeln!(text, "{id:widest$}  {title}");
        let _ = writeln!(text, "{:widest$}  {} · {} · {}", "", one.kind.name(), one.publisher, one.licence);
        let _ = writeln!(text, "{:widest$}  {address}", "");
    }
    console.give(text.as_bytes(), None)?;
    console.notes(&sources.problems);
    if sources.layers.iter().any(|one| one.checked.is_none()) {
        console.note(&Message::new("cli-fetch-list-unchecked"));
    }
    if let Some(file) = sources::own_file() {
        console.note(&Message::new("cli-fetch-own").text("file", file.display().to_string()));
    }
    Ok(())
}

/// The layers of a server, a line each.
fn collections(address: &str, console: &Console) -> Result<(), Failure> {
    let network = online::network()?;
    let server = console.work(|progress| online::look(network.as_ref(), address, None, progress))?;
    let widest = server.collections.iter().map(|one| one.name.chars().count()).max().unwrap_or_default().min(48);
    let mut text = String::new();
    let _ = writeln!(
        text,
        "{} ({})",
        if server.title.is_empty() { server.address.as_str() } else { &server.title },
        server.kind.name()
    );
    for one in &server.collections {
        let _ = writeln!(text, "{:widest$}  {}", one.name, one.title);
        if !one.licence.is_empty() {
            let _ = writeln!(text, "{:widest$}  {}", "", one.licence);
        }
    }
    console.give(text.as_bytes(), None)
}
