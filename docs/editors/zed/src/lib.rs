use zed_extension_api::{self as zed, LanguageServerId, Result, Worktree};

struct Delivery;

impl zed::Extension for Delivery {
    fn new() -> Self {
        Delivery
    }

    fn language_server_command(&mut self, _: &LanguageServerId, worktree: &Worktree) -> Result<zed::Command> {
        let command = worktree
            .which("delivery")
            .ok_or("There is no program “delivery”. Install it, so that a terminal finds it.")?;
        Ok(zed::Command {
            command,
            args: vec!["lsp".into(), "--stdio".into()],
            env: worktree.shell_env(),
        })
    }
}

zed::register_extension!(Delivery);
