-- The settings of the Neovim under test: the plugin that docs/editors.md offers, and where the server is.
vim.g.delivery_command = vim.fn.json_decode(vim.env.DELIVERY_SERVER)
vim.opt.runtimepath:prepend(vim.env.DELIVERY_PLUGIN)
vim.cmd('filetype plugin indent on')
vim.cmd('syntax on')
-- A list that is shown even where it has one item, and from which somebody chooses.
vim.opt.completeopt = { 'menuone' }
