-- Does in Neovim what a person would, step by step, and writes down what could then be seen.
--
--   nvim --headless -u NONE … -c "luafile neovim.lua"
--
-- The steps are read from $DELIVERY_STEPS and what was seen is written to $DELIVERY_SEEN, both JSON. See steps.ts.

local patience = 60000

local function read(path)
    return table.concat(vim.fn.readfile(path), '\n')
end

local steps = vim.fn.json_decode(read(vim.env.DELIVERY_STEPS))
local seen = { version = tostring(vim.version().major) .. '.' .. vim.version().minor, steps = {}, told = {} }

local thread

--- Lets the editor go on until a condition holds. Returns what the condition gave; nothing where time ran out.
local function wait_for(condition, limit)
    local ends = vim.loop.now() + (limit or patience)
    while true do
        local value = condition()
        if value then
            return value
        end
        vim.loop.update_time()
        if vim.loop.now() > ends then
            return nil
        end
        vim.defer_fn(function()
            coroutine.resume(thread)
        end, 20)
        coroutine.yield()
    end
end

local function pause(time)
    local past = false
    vim.defer_fn(function()
        past = true
    end, time)
    wait_for(function()
        return past
    end)
end

local function all_text()
    return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n') .. '\n'
end

--- Puts the cursor where the marked text stands.
local function go(step)
    local lines = vim.api.nvim_buf_get_lines(0, 0, -1, false)
    for number, line in ipairs(lines) do
        local found = line:find(step.before .. step.after, 1, true)
        if found then
            vim.api.nvim_win_set_cursor(0, { number, found - 1 + #step.before })
            return
        end
    end
    error('There is no “' .. step.before .. step.after .. '” in the text.')
end

--- A text of the buffer between two places, in bytes, as the editor itself has understood a range.
local function between(from_line, from_col, to_line, to_col)
    return table.concat(vim.api.nvim_buf_get_text(0, from_line, from_col, to_line, to_col, {}), '\n')
end

--- What the editor shows now, once it has stopped changing.
local function settled(look, wanted)
    local last
    local since = vim.loop.now()
    return wait_for(function()
        local now = look()
        local key = vim.fn.json_encode(now)
        vim.loop.update_time()
        if key ~= last then
            last, since = key, vim.loop.now()
        end
        return wanted(now) and vim.loop.now() - since > 250 and now
    end) or look()
end

local function diagnostics()
    local found = {}
    for _, one in ipairs(vim.diagnostic.get(0)) do
        local code = one.code or (one.user_data and one.user_data.lsp and one.user_data.lsp.code)
        table.insert(found, {
            code = code,
            message = one.message,
            severity = one.severity,
            text = between(one.lnum, one.col, one.end_lnum, one.end_col),
        })
    end
    return found
end

local act = {}

function act.open(step)
    vim.cmd('silent edit ' .. vim.fn.fnameescape(step.file))
    wait_for(function()
        local get = vim.lsp.get_clients or vim.lsp.get_active_clients
        for _, client in ipairs(get({ bufnr = 0 })) do
            if client.initialized ~= false and vim.lsp.buf_is_attached(0, client.id) then
                return true
            end
        end
    end)
    return { filetype = vim.bo.filetype, comment = vim.bo.commentstring, crlf = vim.bo.fileformat == 'dos' }
end

function act.reread()
    vim.cmd('silent edit!')
    return true
end

function act.reopen()
    local name = vim.api.nvim_buf_get_name(0)
    vim.cmd('silent bdelete')
    return act.open({ file = name })
end

function act.diagnostics(step)
    return settled(diagnostics, function(found)
        for _, one in ipairs(found) do
            if one.code == step.rule then
                return true
            end
        end
    end)
end

--- Begins to type where the mark is.
local function type_in(step, then_keys)
    go(step)
    local keys = step.keys:gsub('<', '<lt>'):gsub('\n', '<CR>')
    vim.api.nvim_input((step.after == '' and 'a' or 'i') .. keys .. then_keys)
end

function act.type(step)
    type_in(step, '<Esc>')
    pause(200)
    return all_text()
end

function act.hover(step)
    go(step)
    vim.lsp.buf.hover()
    local window = wait_for(function()
        for _, id in ipairs(vim.api.nvim_list_wins()) do
            if vim.api.nvim_win_get_config(id).relative ~= '' then
                return id
            end
        end
    end)
    if not window then
        return nil
    end
    local text = table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n')
    vim.api.nvim_win_close(window, true)
    return text
end

--- Asks for completion with the editor's own keys, and takes the item that is named.
function act.complete(step)
    type_in(step, '<C-x><C-o>')
    local shown = wait_for(function()
        return vim.fn.pumvisible() == 1 and vim.fn.complete_info({ 'items' }).items
    end)
    local words = {}
    local index
    for number, item in ipairs(shown or {}) do
        table.insert(words, item.abbr ~= '' and item.abbr or item.word)
        if words[number] == step.take then
            index = number
        end
    end
    -- The first item is chosen as soon as the list is shown.
    local keys = index and string.rep('<C-n>', index - 1) .. '<C-y>' or '<C-e>'
    vim.api.nvim_input(keys .. '<Esc>')
    pause(300)
    return { items = words, line = vim.api.nvim_get_current_line() }
end

function act.definition(step)
    go(step)
    local buffer, cursor = vim.api.nvim_get_current_buf(), vim.api.nvim_win_get_cursor(0)
    vim.lsp.buf.definition()
    wait_for(function()
        local now = vim.api.nvim_win_get_cursor(0)
        return vim.api.nvim_get_current_buf() ~= buffer or now[1] ~= cursor[1] or now[2] ~= cursor[2]
    end)
    local there = vim.api.nvim_get_current_line()
    local result = {
        file = vim.fn.fnamemodify(vim.api.nvim_buf_get_name(0), ':t'),
        before = there:sub(1, vim.api.nvim_win_get_cursor(0)[2]),
        after = there:sub(vim.api.nvim_win_get_cursor(0)[2] + 1),
    }
    vim.cmd('silent buffer ' .. buffer)
    return result
end

function act.rename(step)
    go(step)
    local before = all_text()
    vim.lsp.buf.rename(step.to)
    wait_for(function()
        return all_text() ~= before
    end)
    pause(200)
    return all_text()
end

function act.fix(step)
    go(step)
    local before, titles = all_text(), nil
    vim.ui.select = function(items, options, choose)
        titles = {}
        local chosen
        for _, item in ipairs(items) do
            local title = options.format_item(item)
            table.insert(titles, title)
            if not chosen and title:find(step.title, 1, true) then
                chosen = item
            end
        end
        choose(chosen)
    end
    vim.lsp.buf.code_action()
    wait_for(function()
        return titles
    end)
    wait_for(function()
        return all_text() ~= before
    end, 3000)
    return { titles = titles, text = all_text() }
end

function act.format()
    if vim.lsp.buf.format then
        vim.lsp.buf.format({ async = false, timeout_ms = patience })
    else
        vim.lsp.buf.formatting_sync(nil, patience)
    end
    return all_text()
end

function act.save()
    vim.cmd('silent wall')
    return true
end

--- The whole text in pieces of one colour: the groups of syntax that it is in.
function act.colours()
    local pieces = {}
    for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
        for column = 1, #line do
            local name = vim.fn.synIDattr(vim.fn.synID(number, column, 1), 'name')
            local last = pieces[#pieces]
            if column > 1 and last and last[1] == name then
                last[2] = last[2] .. line:sub(column, column)
            else
                table.insert(pieces, { name, line:sub(column, column) })
            end
        end
    end
    return pieces
end

--- How deep the editor would indent the line of the mark.
function act.indent(step)
    go(step)
    vim.cmd('silent normal! ==')
    return vim.fn.indent('.')
end

local function finish()
    seen.told = vim.fn.execute('messages')
    vim.fn.writefile({ vim.fn.json_encode(seen) }, vim.env.DELIVERY_SEEN)
    -- The server is told to go, as when somebody leaves the editor.
    vim.cmd('qall!')
end

thread = coroutine.create(function()
    for number, step in ipairs(steps) do
        local ok, value = pcall(act[step.act], step)
        if not ok then
            seen.steps[number] = { failed = tostring(value) }
        else
            seen.steps[number] = { value = value == nil and vim.NIL or value }
        end
    end
    finish()
end)

vim.schedule(function()
    coroutine.resume(thread)
end)
