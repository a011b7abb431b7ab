" How a plan is typed: four spaces a level, and two kinds of comment.
if exists('b:did_ftplugin')
    finish
endif
let b:did_ftplugin = 1

setlocal commentstring=//\ %s
setlocal comments=s1:/*,mb:*,ex:*/,://
setlocal expandtab shiftwidth=4 softtabstop=4
setlocal iskeyword+=-
" A plan is prose in quotes: a long line is shown over several, and not broken.
setlocal linebreak textwidth=0

let b:undo_ftplugin = 'setlocal commentstring< comments< expandtab< shiftwidth< softtabstop< iskeyword< linebreak< textwidth<'
