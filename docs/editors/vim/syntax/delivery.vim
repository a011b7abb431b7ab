" Colours of a plan. The first words of a line begin a property or a block, so no list of properties is needed.
if exists('b:current_syntax')
    finish
endif

syntax case match
syntax iskeyword @,48-57,_,-,192-255

" Values, wherever they stand.
syntax match deliveryNumber /\<-\=\d[0-9A-Za-z,.\/-]*%\=/
syntax match deliveryLevel /\<\%(very\s\+\)\=\%(low\|high\)\>\|\<medium\>/
syntax match deliveryRating /\<\%(\%(yellow\|amber\)-\)\=\%(red\|green\)\>\|\<unrated\>/
syntax match deliveryPart /\<\%(because\|evidence\|aiming\|implies\|decided\|mitigated\|guard\|since\|until\|where\)\>/

" The later an item is defined, the sooner it is tried.
syntax match deliveryProperty /\%(^\|[{}]\)\s*\zs\l[a-z-]*\>\%(\s\+\%(because\|by\|from\|in\|not\|of\|on\|spending\|to\|with\)\>\)\=/
syntax match deliveryBlock /\%(^\|[{}]\)\s*\zs\%(external\s\+influence\|joint\s\+action\|action\|activity\|actor\|aspiration\|coalition\|interaction\|leader\|metric\|review\|staff\|system\|team\|unit\|vacancy\)\>\ze\s\+[^"[:space:]]/ nextgroup=deliveryName skipwhite
syntax match deliveryName /[^" \t{},]\+/ contained
syntax match deliveryImport /^\s*\zsimport\>\%(\s\+private\>\)\=/

" A quote that is left open ends with its line.
syntax region deliveryText start=/"/ skip=/\\./ end=/"/ end=/$/ oneline contains=@Spell
syntax region deliveryProse start=/"""/ end=/"""/ contains=@Spell
syntax match deliveryComment +//.*$+ contains=@Spell
syntax region deliveryComment start=+/\*+ end=+\*/+ contains=@Spell

highlight default link deliveryProperty Keyword
highlight default link deliveryBlock Structure
highlight default link deliveryImport Include
highlight default link deliveryPart Keyword
highlight default link deliveryName Identifier
highlight default link deliveryNumber Number
highlight default link deliveryRating Constant
highlight default link deliveryLevel Constant
highlight default link deliveryText String
highlight default link deliveryProse String
highlight default link deliveryComment Comment

let b:current_syntax = 'delivery'
