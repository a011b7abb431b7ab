" A line stands one level deeper than the brace that it is in.
if exists('b:did_indent')
    finish
endif
let b:did_indent = 1

setlocal indentexpr=DeliveryIndent(v:lnum)
setlocal indentkeys=0},o,O
let b:undo_indent = 'setlocal indentexpr< indentkeys<'

if exists('*DeliveryIndent')
    finish
endif

" What a line says without its texts and comments, so that only braces that count are left.
function s:bare(number) abort
    return substitute(getline(a:number), '"\%(\\.\|[^"\\]\)*"\|//.*', '', 'g')
endfunction

function DeliveryIndent(number) abort
    let above = prevnonblank(a:number - 1)
    if above == 0
        return 0
    endif
    let opens = s:bare(above) =~# '{\s*$'
    let closes = getline(a:number) =~# '^\s*}'
    return max([0, indent(above) + (opens - closes) * shiftwidth()])
endfunction
