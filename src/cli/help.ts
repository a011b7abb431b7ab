/* What `--help` says after the options: examples, what is worth knowing, and the exit statuses. */

export const programExamples = `
Examples:
  delivery check plans                    check all plans in a folder
  delivery explain unit/too-large         tell why a finding matters
  delivery draw plans/city --out out      draw the pictures of a plan
  delivery guide plans/city --open        say what the guide asks and the plan has still to answer

Exit status:
  0  nothing to complain of
  1  a finding is an error (with --strict: or a warning)
  2  wrong usage, or a file that could not be read or written`;

export const checkHelp = `
Examples:
  delivery check plan.delivery
  delivery check 'plans/**/*.delivery' --strict
  delivery check plans --format json --as-of 2026-06-30
  delivery check plans --format sarif --output delivery.sarif

The formats: text reads like a compiler's; json is for programs; sarif for code scanning and viewers; github puts
annotations on pull requests from within GitHub Actions; junit is a test report, for GitLab, Jenkins and Azure. The
last three name files from the root of the repository.

A file that is only part of a plan is checked with the plans of its workspace that import it. The workspace is the
nearest folder above with .git, else the highest with delivery.json; imports may not leave it. Lines and columns count
from 1, columns in UTF-16 units, as editors do.

A delivery.json in the folder of a plan, or the nearest one above it, sets severities, numbers and the profile: in draft,
what is missing is asked and not judged; in strict, the most important open questions are judged, too.

What judges people (alignment, potential, difficulties, contacts, exclusions) and all of private imports is shown on a
terminal only. In a file, in a pipe and in all formats but text it is counted and withheld, unless --include-confidential is given.

Exit status:
  0  no finding is an error (with --strict: nor a warning)
  1  a finding is
  2  wrong usage, or a file or a folder that could not be read`;

export const guideHelp = `
Examples:
  delivery guide plan.delivery
  delivery guide plans/city --open
  delivery guide plan.delivery --format markdown > questions.md

A question is answered by what the plan says. It is set aside with \`waive ask/… because "…"\`, in the block that it is
about or in \`system\`. What judges people and all of private imports is shown on a terminal only; in JSON, in Markdown,
in a file and in a pipe it is counted, unless --include-confidential is given.

Exit status:
  0  the questions are told, however many are open
  2  wrong usage, or a file that could not be read or written`;

export const drawHelp = `
Examples:
  delivery draw --list plan.delivery
  delivery draw plan.delivery --picture system-map
  delivery draw plans/city --out out --theme dark
  delivery draw plan.delivery --picture system-map --out map.png --scale 3
  delivery draw plan.delivery --to pdf --out out
  delivery draw plan.delivery --picture unit-chart --to mermaid --out docs

The formats: svg is sharp at every size and can be searched; png is for slides and chats; pdf holds one picture, on a
page of its size; mermaid and dot are for the pictures that are graphs (system-map, unit-chart, interactions), which
GitHub, wikis and Graphviz then lay out in their own way.

A file that was not made by delivery is not overwritten, unless --force is given.

Judgments about people and private imports are left out, unless --include-confidential is given; the picture says so.

Exit status:
  0  the pictures are written
  2  wrong usage, or a file that could not be read or written`;

export const explainHelp = `
Examples:
  delivery explain unit/too-large
  delivery explain coalition              list those of one part of a plan
  delivery explain --list
  delivery explain unit/too-large --format markdown

Exit status:
  0  it is told
  2  there is no principle of that name`;

export const reportHelp = `
Examples:
  delivery report plans/city
  delivery report plans/city --out city.pdf
  delivery report plan.delivery --to markdown > foundation.md

The HTML file needs nothing else: pictures and typeface are in it, and it prints as a document. The PDF has bookmarks and
page numbers, and folds out a large map. Where no file is named, both are called after the system; Markdown and JSON go to
standard output. Judgments about people and private imports are left out, unless --include-confidential is given; the
front page says which it is.

Exit status:
  0  the report is written
  2  wrong usage, or a file that could not be read or written`;

export const formatHelp = `
Examples:
  delivery format plans
  delivery format 'plans/**/*.delivery' --check
  delivery format - < draft.delivery > plan.delivery

A file in which something is not understood is left as it is, and the first such line is named. Comments, texts and the
order of lines are never changed.

Exit status:
  0  the files are tidy now (with --check: they were)
  1  a file is not tidy (--check), or was left alone because it is not understood
  2  wrong usage, or a file that could not be read or written`;

export const lspHelp = `
docs/editors.md says how Neovim, Emacs, Vim, Helix, Zed, JetBrains, Sublime Text and Kate are set up.
Example, for Neovim 0.11:
  vim.filetype.add({ extension = { delivery = 'delivery' } })
  vim.lsp.config('delivery', { cmd = { 'delivery', 'lsp', '--stdio' }, filetypes = { 'delivery' } })
  vim.lsp.enable('delivery')

Exit status:
  0  the editor has shut the server down, or has closed the connection
  1  the editor has said exit without shutting down, or its process has ended
  2  wrong usage`;
