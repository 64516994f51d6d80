# Actions, tools, jobs and notices.

tool-select = Select
tool-polygon = Area
tool-freehand = Freehand area
tool-line = Line
tool-point = Point
tool-delete = Delete
tool-select-hint = Click to choose, again or Tab for what lies below. Shift and drag: a box, Ctrl and drag: a lasso. Drag the map to move it; drag the handles to move, turn or scale what is chosen.
tool-arrow = Arrow
tool-note = Text
tool-arrow-hint = Click the points or draw the arrow in one stroke; a double-click or Enter ends it, the head comes at the end.
tool-note-hint = Click where the text must go and type it at Name. Text takes no part in the koppelkansen.
edit-draw-arrow = Arrow drawn ({ $length })
edit-draw-note = Text placed
tool-brush = Brush
tool-eraser = Eraser
tool-fill = Fill by parcel
tool-measure = Measure
tool-brush-hint = Brush { $width }: drag to paint. [ and ] or Ctrl and scroll: size. Touching the chosen area it grows, elsewhere a new one begins; Shift always adds, Ctrl erases.
tool-eraser-hint = Eraser { $width }: drag over what must go. [ and ] or Ctrl and scroll: size. Ctrl+Z brings it back.
tool-fill-hint = Click a parcel or drag over several: together they become one area. Touching the chosen area that grows; Shift always adds, Ctrl takes parcels away.
tool-measure-hint = Click points for length and area. Double-click, Enter or Esc: gone again.
tool-split = Split
tool-hole = Make a hole
tool-split-hint = Draw a line right across what you want to split (click points or draw in one stroke); the largest part keeps its name and tags, the others get the same.
tool-hole-hint = Click the corners of the hole; a double-click or Enter closes it. Ctrl+Z brings it back.
shape-merge = Merge
shape-subtract = Subtract from what was chosen first
shape-fill-holes = Fill holes
shape-clip = Clip to the area
shape-smooth = Smooth
shape-simplify = Simplify
shape-nothing-filled = There are no holes in what is chosen.
shape-nothing-smoothed = There is nothing to smooth in single points.
shape-nothing-simplified = It gets no simpler at this scale. Zoom out for a coarser shape.
shape-nothing-subtracted = The chosen areas do not overlap; there is nothing to subtract.
shape-all-subtracted = That would leave nothing; nothing was changed.
shape-nothing-clipped = What is chosen already lies wholly inside the area.
shape-outside-area = { $n ->
    [one] One chosen feature lies
   *[other] { $n } chosen features lie
} wholly outside the area; clipping would leave nothing. Nothing was changed.
split-nothing = The line goes right across nothing; nothing was split.
hole-nothing = The hole meets no area on this map; nothing was changed.
told-with-undo = { $what }. Ctrl+Z brings it back.
several-features = { $n } features
disabled-choose-several = First choose two or more features on one map (Shift and click).
disabled-no-area = There is no area yet. Import an area first.
edit-merge = { $n } features merged into { $name } ({ $area })
edit-subtract = Subtracted: { $name } −{ $area }
edit-fill-holes = Holes filled: { $name } { $sign }{ $area }
edit-clip = Clipped to the area: { $name } { $sign }{ $area }
edit-smooth = Smoothed: { $name } { $sign }{ $area }
edit-simplify = Simplified: { $name } from { $before } to { $after } vertices ({ $sign }{ $area })
edit-split = Split: { $name } into { $n } parts ({ $area } apart)
edit-split-line = Split: { $name } into { $n } parts
edit-hole = Hole made: { $name } −{ $area }
tool-vertices = Vertices
tool-vertices-hint = { $shared } Drag a vertex or an edge; on an edge a vertex is added, with Shift the whole edge moves, Ctrl and click takes a vertex out. Draw from border to border to draw that part of the border anew.
command-copy = Copy
command-paste = Paste
command-duplicate = Duplicate
command-choose-next = Choose what lies below
command-shared-vertices = Shared vertices of neighbours move along
copied = { $n ->
    [one] One feature copied
   *[other] { $n } features copied
}. Ctrl+V pastes at the pointer.
disabled-nothing-copied = Nothing has been copied yet.
vertex-choose-first = First click what you want to change the vertices of.
vertex-point-first = Point at a vertex to take out.
vertex-last = With fewer vertices there would be no shape left; nothing was changed.
border-not-met = The line does not begin and end on one border of what is chosen; nothing was changed.
drag-move = { $distance }
drag-turn = { $degrees }°
drag-scale = × { $times }
edit-move = Moved: { $name } ({ $distance })
edit-turn = Turned: { $name } ({ $degrees }°)
edit-scale = Made larger or smaller: { $name } (× { $times })
edit-paste = { $n ->
    [one] One feature pasted
   *[other] { $n } features pasted
}
edit-duplicate = { $n ->
    [one] One feature duplicated
   *[other] { $n } features duplicated
}
edit-vertex-moved = Vertex moved: { $name }
edit-vertex-added = Vertex added: { $name }
edit-vertex-removed = Vertex taken out: { $name }
edit-border-drawn = Border drawn anew: { $name }
command-snapping = Snap to corners and edges
command-brush-narrower = Narrower brush
command-brush-wider = Wider brush
job-index = readying parcels
fill-not-ready = The parcels are still being readied. Try again in a moment.
fill-no-layer = There is no layer with areas to fill by yet. Import parcels, for instance, as a reference layer.
fill-nothing-here = There is no parcel of a visible layer here.
erase-nothing-here = There is nothing to erase here on this map.
one-value = value
one-task = task
edit-brush-new = Brush: new { $map } ({ $area })
edit-brush-add = Brush: { $name } +{ $area }
edit-erase = Eraser: { $name } −{ $area }
edit-erase-all = Eraser: { $name } all gone (−{ $area })
edit-fill-new = Parcels: new { $map } ({ $area })
edit-fill-add = Parcels: { $name } +{ $area }
edit-unfill = Parcels: { $name } −{ $area }
edit-unfill-all = Parcels: { $name } all gone (−{ $area })
tool-polygon-hint = Click the corners. Double-click, Enter or a click on the first corner closes the area; Esc drops it. Backspace takes back the last corner.
tool-freehand-hint = Drag to draw the area; letting go closes it. Esc drops it.
tool-line-hint = Click the points (a double-click or Enter ends the line) or draw it in one stroke; Esc drops it. Backspace takes back the last point.
tool-point-hint = Click where the point must be.
tool-delete-hint = Click what must go. Ctrl+Z brings it back.

command-undo = Undo
command-redo = Redo
command-delete = Delete what is chosen
command-layout-values = Only the value map
command-layout-tasks = Only the task map
command-layout-both = Both maps side by side
command-hall = Hall view
command-fit-area = Show the whole area
command-fit-selection = Show what is chosen
command-zoom-in = Nearer
command-zoom-out = Further
command-layer-list = List of layers
command-labels = Names on the map
command-opportunities = Koppelkansen on the map
command-sort-chance = Sort koppelkansen by chance
command-sort-chance-low = Sort koppelkansen by lowest chance
command-sort-chance-high = Sort koppelkansen by highest chance
command-sort-conflict = Sort koppelkansen by conflict
command-sort-name = Sort koppelkansen by name
command-import = Import a file…
command-photo = Choose a photo…
command-show-photo = See the photo large
command-export = Export…
command-open = Open a project…
command-new = New project…
command-save-copy = Save a copy…
command-open-sample = Open the sample
command-cancel-jobs = Stop the work that is going on
command-language-nl = Nederlands
command-language-en = English
command-palette = Find a command…
command-about = About Koppelkans…
command-step-back = Step back

disabled-nothing-to-undo = There is nothing to undo.
disabled-nothing-to-redo = There is nothing to redo.
disabled-choose-one = Choose one feature on the map first; the photo goes with it.
disabled-no-photo = Choose a feature with a photo first.
disabled-nothing-chosen = Nothing is chosen. Click something on the map first.
disabled-empty-project = The project is still empty. Load an area or draw something.
disabled-computing = The koppelkansen are still being computed. Try again in a moment.
disabled-writing = A project is still being written. Try again in a moment.
disabled-no-jobs = No work is going on.

job-analyse = computing koppelkansen
job-robustness = checking how stable the koppelkansen are
job-photo = adding a photo
job-picture = showing a photo
job-import = importing a file
job-export = exporting
job-open = opening a project
job-create = writing a project
job-broke = Something went wrong while { $job }. The project was kept as it was. Try again; otherwise report this line: { $words }

draw-outside-area = The shape lies wholly outside the area. It was kept; undo takes it away.
draw-outside-plane = The shape lies outside the Netherlands, where RD does not hold: areas and distances are wrong there. It was kept; undo takes it away.
draw-too-short = The stroke was too short for a shape; nothing was drawn. Hold the button and draw on.
brush-nothing-new = { $name } had all of this already; nothing was changed.
stroke-more = +{ $area }
stroke-less = −{ $area }
stroke-new = { $area }
stroke-length = { $length }
stroke-parcels = { $n ->
    [one] 1 parcel
   *[other] { $n } parcels
} · { $what }
saving-works-again = Saving works again; all that waited is saved.
draw-too-few-points = This shape needs more points. Go on clicking or press Esc.
draw-repaired = The shape crossed itself and was made valid. Undo takes the drawing away.

merged-tags-gone = What is said of { $name } stays; that of { $n ->
    [one] 1 other feature
   *[other] { $n } other features
} was not taken over. Ctrl+Z brings it back.
photo-failed = { $file } was not added: { $reason }.
photo-feature-gone = the feature it belongs to is no longer there
edit-photo = Photo of { $name }: { $file }
edit-delete-one = Deleted ‘{ $name }’
edit-delete-some = Deleted { $n } features
edit-rename-project = Project is now called ‘{ $name }’
edit-draw-area = Drew an area ({ $area })
edit-draw-line = Drew a line ({ $length })
edit-draw-point = Drew a point

opened-with-notes = ‘{ $name }’ is open; there { $n ->
    [one] is 1 remark
   *[other] are { $n } remarks
}.
sample-not-written = The sample could not be prepared ({ $reason }). Open a project or begin a new one.
no-project-open = No project is open yet. Open a project, begin a new one or take the sample.
project-made = Project ‘{ $name }’ was made.
copy-saved = Copy saved as { $file }; you now go on in it.
copy-saved-aside = Copy saved as { $file }.
imported = { $file } was imported: { $n ->
    [0] no features on the map
    [one] 1 feature
   *[other] { $n } features
}{ $waiting ->
    [0] {""}
    [one] , and 1 row that waits for a place
   *[other] , and { $waiting } rows that wait for a place
}.
import-cancelled = Importing { $file } was stopped. Nothing was changed.
exported = Exported to { $file }.
export-failed = Exporting to { $file } failed: { $reason } Nothing was written.
export-onto-database = there is a project or another database, and those are not written over. Choose another name.
export-disk = the disk says: { $words }.

command-tag-as-before = Tag as the previous one
disabled-no-tags-before = There is nothing to take over: choose one feature that is not tagged yet, and first tag another one on the same map.
edit-tag-as-before = Tagged as ‘{ $name }’
tag-as-it-is = { $text }
tag-level = { $worth } { $level }
command-history = List of steps
disabled-in-hall = There is no list in the hall view. Press F11 first.

tool-link = Link
tool-mask = Mask
tool-link-hint = Drag from one task to another, or click them one after the other; a card then asks why they belong together. Esc drops it.
tool-mask-hint = Click the corners of land that will not change; double-click or Enter closes it, a card then asks why. Esc drops it.
command-link-selected = Link the two chosen tasks…
command-mask-selected = Use as a mask: this land will not change…
command-links = Links on the map
command-masks = Masks on the map
disabled-choose-two-tasks = Choose two tasks first (Shift and click).
link-on-task-map = Links lie between tasks: draw on the task map.
link-begin-on-task = Begin on a task and drag to another one.
link-end-on-task = There is no other task there; no link was made. Begin again.
mask-no-land = There is no area to use as a mask; nothing was changed.
asked-first = Give the reason on the card first, or press Esc.
job-mask = putting the polygons of the layer together
command-filter-all = List: all koppelkansen
command-filter-shortlist = List: only the shortlist
command-filter-undecided = List: still to decide
command-filter-refused = List: refused
command-account-why = Koppelkans: why
command-account-check = Koppelkans: check
command-account-decision = Koppelkans: decision
command-shortlist = Shortlist on or off
disabled-choose-chance = Choose a koppelkans first.
job-save = writing the project before
left-not-saved = Not all of ‘{ $name }’ is saved. { $reason }
left-saved = All of ‘{ $name }’ is saved now too.
