" Delivery in Vim, by the plugin vim-lsp. Neovim has a client of its own: see delivery.lua.
if has('nvim') || exists('g:loaded_delivery')
    finish
endif
let g:loaded_delivery = 1

" The folder whose plans belong together: the nearest above a file that has settings or a repository, else the file's own.
function s:folder() abort
    for mark in ['delivery.json', '.git']
        let found = findfile(mark, '.;')
        let found = empty(found) ? finddir(mark, '.;') : found
        if !empty(found)
            return fnamemodify(found, ':p:s?/$??:h')
        endif
    endfor
    return expand('%:p:h')
endfunction

autocmd User lsp_setup call lsp#register_server({
    \ 'name': 'delivery',
    \ 'cmd': {_ -> get(g:, 'delivery_command', ['delivery', 'lsp', '--stdio'])},
    \ 'root_uri': {_ -> lsp#utils#path_to_uri(s:folder())},
    \ 'allowlist': ['delivery'],
    \ })
