-- Delivery in Neovim 0.7 and later: starts the language server for plans. Vim itself does not read this file.
--
-- What may be set before it is read, for example in init.lua:
--   vim.g.delivery_command  how the server is started, where it is not simply { 'delivery', 'lsp', '--stdio' }
--   vim.g.delivery_as_of    the day that plans are judged on, such as '2026-09'; otherwise that of the plan, or today

if vim.g.loaded_delivery then
    return
end
vim.g.loaded_delivery = true

--- The folder whose plans belong together: the nearest above a file that has settings or a repository, and otherwise the
--- file's own; nothing for a file in the home folder, where everything would have to be read.
local function folder_of(file)
    local own = vim.fn.fnamemodify(file, ':p:h')
    local folder = own
    while true do
        for _, mark in ipairs({ 'delivery.json', '.git' }) do
            if vim.fn.filereadable(folder .. '/' .. mark) == 1 or vim.fn.isdirectory(folder .. '/' .. mark) == 1 then
                return folder
            end
        end
        local above = vim.fn.fnamemodify(folder, ':h')
        if above == folder then
            break
        end
        folder = above
    end
    return own ~= vim.fn.expand('~') and own or nil
end

--- The keys that Neovim 0.11 has by itself, for older ones too, and only where nobody has given them another meaning.
local function set_keys(buffer)
    local keys = {
        K = vim.lsp.buf.hover,
        gd = vim.lsp.buf.definition,
        grn = vim.lsp.buf.rename,
        gra = vim.lsp.buf.code_action,
        grr = vim.lsp.buf.references,
    }
    for key, action in pairs(keys) do
        if vim.fn.maparg(key, 'n') == '' then
            vim.keymap.set('n', key, action, { buffer = buffer })
        end
    end
end

--- Servers by folder, for a Neovim that does not keep them itself.
local running = {}

local function start(buffer)
    local file = vim.api.nvim_buf_get_name(buffer)
    if file == '' or file:match('^%a[%w+.-]+://') then
        return
    end
    local command = vim.g.delivery_command or { 'delivery', 'lsp', '--stdio' }
    if vim.fn.executable(command[1]) == 0 then
        vim.notify_once('Delivery: there is no program “' .. command[1] .. '”. Install it, or set vim.g.delivery_command.', vim.log.levels.WARN)
        return
    end
    local folder = folder_of(file)
    local config = {
        name = 'delivery',
        cmd = command,
        root_dir = folder,
        settings = { delivery = { asOf = vim.g.delivery_as_of or '' } },
        on_attach = function(_, attached)
            vim.bo[attached].omnifunc = 'v:lua.vim.lsp.omnifunc'
            set_keys(attached)
        end,
    }
    if vim.lsp.start then
        vim.lsp.start(config, { bufnr = buffer })
        return
    end
    local key = folder or file
    local id = running[key]
    if not (id and vim.lsp.get_client_by_id(id)) then
        if folder then
            config.workspace_folders = { { uri = vim.uri_from_fname(folder), name = folder } }
        end
        id = vim.lsp.start_client(config)
        running[key] = id
    end
    if id then
        vim.lsp.buf_attach_client(buffer, id)
    end
end

local group = vim.api.nvim_create_augroup('delivery', { clear = true })
vim.api.nvim_create_autocmd('FileType', {
    group = group,
    pattern = 'delivery',
    callback = function(event)
        start(event.buf)
    end,
})
