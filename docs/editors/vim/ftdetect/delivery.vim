autocmd BufRead,BufNewFile *.delivery setfiletype delivery
