# The window: bars, panels, dialogs, and one plain sentence for every term.

ui-project-menu = Project
ui-project-menu-about = Open, begin, keep and more
ui-rename = Name of the project; click to change
ui-layout-values = Values
ui-layout-tasks = Tasks
ui-layout-both = Side by side
ui-import = Import…
ui-export = Export…
ui-short-heritage = Heritage
ui-short-use = Use
ui-short-experience = Experience
ui-short-future = Future
ui-no-value = Not valued yet
ui-hall-choose = Click a koppelkans on the map; why is then said here.
ui-hall = Hall mode

ui-layers = Layers
ui-layer-labels = Names
ui-layer-chances = Koppelkansen
ui-legend-values = Values
ui-legend-density = Denser hatching is worth more.
ui-legend-tasks = Tasks
ui-legend-chances = Koppelkansen
ui-no-kind = Still without kind
ui-badge-strong = Badge: strong
ui-badge-other = Badge: promising or to explore
ui-badge-conflict = Badge: conflict
ui-badge-attention = Badge: attention
ui-no-type = No type yet
ui-untagged = Still to tag
ui-untagged-lacks = { $map } without { $what }
ui-untagged-none = Everything has a name and is tagged.
ui-untagged-count = { $n ->
    [one] One feature is not tagged yet.
   *[other] { $n } features are not tagged yet.
}
ui-tag-first = Tag the first
ui-value-feature = Value
ui-task-feature = Task

ui-chances = Koppelkansen
ui-sort = Order of the koppelkansen
ui-sort-chance = By chance
ui-sort-chance-low = By lowest chance
ui-sort-chance-high = By highest chance
ui-sort-chance-about = "By chance" takes the middle of what is still open. The lowest chance puts first what is sure, the highest what could become most.
ui-sort-conflict = By conflict
ui-sort-name = By name
ui-concept = DRAFT
ui-remarks = { $n ->
    [one] 1 remark
   *[other] { $n } remarks
}
ui-remarks-about = What in the data can't be used as it stands:
ui-recomputing = Being computed again…
ui-unjudged = Can't be judged yet
ui-classless = No koppelkans
ui-no-tasks = There are no tasks yet. Draw one on the task map or import a file; with two tasks near one another the koppelkansen appear here.
ui-one-task = There is only one task yet. Draw another one nearby or import a file.
ui-no-chances = None of the tasks lies near enough to another. Draw one nearby or import a file.
ui-draw-task = Draw a task
ui-moment-unknown = moment unknown
ui-people-unknown = parties unknown
ui-urgency-unknown = urgency unknown
ui-unknown = unknown
ui-nothing-behind = no values here
ui-show-on-map = Show on the map
ui-open-task = Choose this task
ui-account = How does this come about?
ui-concept-matrix = The function matrix is a DRAFT: starter values without a source, to be settled in the atelier.

ui-chosen = Chosen
ui-nothing-chosen = Click something on a map, or a koppelkans in the list. What you choose is shown here.
ui-several-note = What you give here goes for all of them; the rest stays as it is.
ui-several-values = { $n ->
    [one] 1 value
   *[other] { $n } values
}
ui-several-tasks = { $n ->
    [one] 1 task
   *[other] { $n } tasks
}
ui-several-both = { $values } and { $tasks }
ui-differs = differs
ui-edit-of-several = { $what } of { $all }
ui-delete = Delete
ui-name = Name
ui-code = Code
ui-kind = Kind
ui-type = Type
ui-type-search = Search by first letters
ui-type-unknown = not in this project
ui-clear-type = Clear the type
ui-phase = Phase
ui-years = Years
ui-from-year = From year
ui-to-year = To year
ui-until = to
ui-urgency = Urgency
ui-parties = Parties
ui-add-party = Add a party
ui-party-search = Search or type a party
ui-remove-party = Remove { $party }
ui-effect = Effect on the four values
ui-effect-of-type = as its type
ui-use-type-effect = as its type again
ui-money = Money
ui-capacity = Capacity
ui-mandate = Mandate
ui-policy = Policy
ui-action = Action
ui-marks = Marks
ui-important = Important
ui-vulnerable = Vulnerable
ui-voice = Voice
ui-period = Period
ui-story = Story
ui-shared-on = Neighbours move along (Shift+N: not).
ui-shared-off = Neighbours stay (Shift+N: along).
ui-photo = Photo
ui-sheet = Sheet
ui-variant = Variant
ui-source = Source
ui-search-width = Search width
ui-not-judged = not judged yet
ui-make-not-judged = not judged yet
ui-levels-keys = Keys 1 to 4 pick a value, ↑ and ↓ set it.
ui-points = { $n ->
    [one] 1 point
   *[other] { $n } points
}

ui-tag-keys = Enter: name, kind, type; then 1 to 4 and ↑ ↓
ui-retag-keys = F2: name, kind and type with the keyboard.
ui-tag-as-before = As the previous one: { $what }
ui-history = Steps
ui-history-begin = Beginning, as the project was opened
ui-history-now = now
ui-history-here = { $step } (you are here now)
ui-history-undone = { $step } (undone)

ui-edit-field = { $field } ‘{ $value }’
ui-edit-cleared = { $field } cleared
ui-edit-level = { $worth } { $level }
ui-edit-not-judged = { $worth } not judged
ui-edit-marked = { $mark } switched on
ui-edit-unmarked = { $mark } switched off
ui-edit-party-added = Party { $party } added
ui-edit-party-removed = Party { $party } removed

ui-about-heritage = Heritage value: what came about here and where that can still be seen.
ui-about-use = Use value: what people do here and what they live from.
ui-about-experience = Experience value: what people see, hear and feel here.
ui-about-future = Future value: what this place can mean later.
ui-about-strong = Strong: a chance of { $from } or more; taking them up together is the obvious thing.
ui-about-promising = Promising: a chance of { $from } to { $to }; worth working out.
ui-about-explore = Explore: a chance of { $from } to { $to }; see whether there is more in it.
ui-about-tension = Tension: a chance above { $from } and at once a conflict of { $to } or more; discuss it in the atelier.
ui-about-conflict = Conflict: the tasks seriously harm one another or a value ({ $from } or more).
ui-about-attention = Attention: the tasks harm one another or a value to some degree ({ $from } to { $to }).
ui-about-none = No koppelkans: too little binds the tasks (a chance below { $to }).
ui-about-unjudged = Can't be judged yet: the type of one of the two is not known.
ui-about-place = P, the place: how much ground the tasks share, or how near they are.
ui-about-match = R, the match: how two types of task act on one another, from −3 (cancelling) to +3 (indivisible).
ui-about-burden = Shifted burden: what one task gains costs the other something.
ui-about-moment = T, the moment: whether years and phases of both tasks fit together.
ui-about-people = M, the people: which part of the parties both tasks have in common.
ui-about-ground = The ground of the chance: the land both share, or the strip between them.
ui-about-values = For each value: the effect of both tasks and how much there is to gain or lose on this ground.
ui-about-gain = G, the breadth of the gain: how many of the four values get better.
ui-about-urgency = U, the urgency: how urgent the more urgent of the two is, from 0 to 3.
ui-about-support = F, the support: the weighted mean of moment, people, gain and urgency.
ui-about-chance = K, the chance: 0 to 100, from place, match and support. Without place or match there is no chance.
ui-about-range = A range: what is unknown is not guessed; the chance lies somewhere in between.
ui-about-conflict-score = C, the conflict: 0 to 100, from place and the greatest harm.
ui-about-value-kind = What kind of value it is: nature, history, livelihood or landscape.
ui-about-voice = Who says this: a role, not a name.
ui-shape-menu = Shape
ui-about-photo = A photo that belongs to it. The file is kept in the project, so the original may go.
ui-photo-other = Another…
ui-photo-remove = Remove photo
ui-photo-remove-about = Takes the photo out of the project. Ctrl+Z brings it back.
ui-photo-drop = or drop it on the window
ui-photo-elsewhere = The file { $file } is not in the project, only its name. Choose it to see the photo.
ui-photo-about = JPEG or PNG. The file is kept in the project; the original may go afterwards.
ui-photo-file = { $file }, { $mb } MB
ui-do-photo = Add
ui-about-sheet = The tracing sheet: from which table or group this comes.
ui-about-search-width = How far a line counts on each side or a point all round; empty follows the project's default.
ui-about-code = Your own short code, such as WS-12.
ui-about-task-kind = How firm it is: a task, a running project, an initiative or a wish.
ui-about-type = The type says how the task acts on other tasks and on the four values.
ui-about-phase = How far it is; without a phase the moment can't be told.
ui-about-years = In which years it plays; without years the moment can't be told.
ui-about-effect = What the task does to each value, from −2 to +2. An open circle follows the type.
ui-about-coordinates = Place of the pointer, in metres: eastward and northward.

ui-coordinates = { $system } { $x } · { $y }
ui-saved = saved
ui-saving = saving…
ui-not-saved = not saved
ui-read-only = read only
ui-read-only-because = Read only: { $reason }
ui-in-memory = no file yet
ui-stop = Stop
ui-details = Details…
ui-more-notices = { $n ->
    [one] 1 more notice
   *[other] { $n } more notices
}
ui-dismiss = Put the notice away

ui-hints-title = How it works
ui-hint-look = On the left is what the area is worth, on the right what has to be done.
ui-hint-draw = Take a drawing tool on the left and draw on either map; tags can come later.
ui-hint-choose = The list on the right has the koppelkansen: click one and read why.
ui-hints-done = Got it

ui-file = File
ui-browse = Browse…
ui-no-file-window = There is no file window here. Type or paste the path, or drop the file on the window.
ui-choose-file-first = Choose a file first.
ui-import-as = Import as
ui-area-replaces = The project already has an area; this takes its place. Ctrl+Z brings the old one back.
ui-reference = Reference layer
ui-layer-name = Name of the layer
ui-crs = Coordinates
ui-crs-automatic = automatic
ui-crs-hint = or an EPSG number, such as 28992
ui-crs-unknown = This system is not known. Leave it empty or type an EPSG number.
ui-do-import = Import
ui-export-what = What
ui-export-format = Form
ui-csv = CSV for Dutch Excel
ui-lon-lat = Longitude and latitude
ui-do-export = Export
ui-project-file = Project file
ui-do-open = Open
ui-new-about = A project begins with an area: a file with the boundary (GeoJSON).
ui-area-file = File with the area
ui-both-files-needed = Choose the file with the area and the project file.
ui-do-new = Begin
ui-copy-about = The copy is opened; the old file stays as it is.
ui-do-copy = Keep
ui-cancel = Cancel
ui-close = Close
ui-copy-text = Copy text
ui-palette-hint = Find a command, in Dutch or English
ui-palette-nothing = No command begins like this.

ui-version = Version { $version }
ui-about-program = Finds where tasks in an area can be combined, with gain for what the place is worth. Works without internet; nothing leaves this computer.
ui-about-method = The function matrix and the effect matrix are starter values (DRAFT) until the atelier settles them.
ui-about-data = Coordinates: RDNAPTRANS2018, NSGI (CC BY 4.0). Typeface: IBM Plex Sans (SIL Open Font License 1.1). The sample is fictional.
ui-about-licence = Licence: MIT or Apache-2.0, at your choice.

ui-no-display = There is no screen (DISPLAY and WAYLAND_DISPLAY are empty), so the window can't open. Everything works without a window too: see koppelkans --help.
ui-library-missing = The window can't open: { $library } is missing. On Debian and Ubuntu: sudo apt install libx11-6 libx11-xcb1 libxcb1 libxcursor1 libxi6 libxrender1 libxkbcommon0 libxkbcommon-x11-0 libegl1 libgl1 libgl1-mesa-dri libvulkan1 mesa-vulkan-drivers
ui-window-failed = The window could not open: { $reason }. Nothing in the project was changed. Without a window: see koppelkans --help.
ui-window-again = The usual way of drawing did not open the window ({ $reason }); now trying OpenGL.
ui-gone = No koppelkans any more
ui-account-data = The data behind it
ui-swap-axes = Swap X and Y
ui-swap-axes-about = When the file gives north before east (or latitude before longitude). The message when loading says when that seems so.
ui-and-more = and { $n } more
unsaved-title = Not everything is saved yet
unsaved-about = Koppelkans keeps trying. Make the disk reachable again or make room on it, or keep a copy of the open project elsewhere. Closing now loses what is not saved yet.
unsaved-no-more = Everything is saved by now.
unsaved-lose = Close and lose this
unsaved-close = Close
unsaved-stay = Keep open
