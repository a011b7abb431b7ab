;;; delivery-mode.el --- Delivery plans in Emacs  -*- lexical-binding: t; -*-

;; Package-Requires: ((emacs "28.1") (eglot "1.9"))

;;; Commentary:

;; Colours and indentation for .delivery files, and the language server by Eglot, which Emacs 29 and later bring along.

;;; Code:

(require 'eglot)

(defgroup delivery nil
  "Plans for delivery in the public sector."
  :group 'languages)

(defcustom delivery-command '("delivery" "lsp" "--stdio")
  "How the language server is started."
  :type '(repeat string))

(defcustom delivery-indent 4
  "How many spaces deeper a line stands than the brace that it is in."
  :type 'integer
  :safe #'integerp)

(defconst delivery--start "\\(?:^\\|[{}]\\)[ \t]*"
  "Where a property or a block can begin.")

(defconst delivery--property
  (concat "[[:lower:]][a-z-]*\\_>"
          "\\(?:[ \t]+\\(?:because\\|by\\|from\\|in\\|not\\|of\\|on\\|spending\\|to\\|with\\)\\_>\\)?")
  "The first words of a line that is a property.")

(defconst delivery--block
  (concat "external[ \t]+influence\\|joint[ \t]+action\\|"
          (regexp-opt '("action" "activity" "actor" "aspiration" "coalition" "interaction" "leader" "metric" "review"
                        "staff" "system" "team" "unit" "vacancy")))
  "The first words of a line that begins a block.")

(defvar delivery--font-lock
  `((,(concat delivery--start "\\(import\\(?:[ \t]+private\\)?\\)\\_>") 1 font-lock-preprocessor-face)
    (,(concat delivery--start "\\(" delivery--block "\\)[ \t]+\\([^\" \t\n{},]+\\)")
     (1 font-lock-keyword-face) (2 font-lock-type-face))
    (,(concat delivery--start "\\(" delivery--property "\\)") 1 font-lock-keyword-face)
    (,(regexp-opt '("because" "evidence" "aiming" "implies" "decided" "mitigated" "guard" "since" "until" "where")
                  'symbols)
     . font-lock-keyword-face)
    ("\\_<\\(?:very[ \t]+\\)?\\(?:low\\|high\\)\\_>\\|\\_<medium\\_>" . font-lock-constant-face)
    ("\\_<\\(?:\\(?:yellow\\|amber\\)-\\)?\\(?:red\\|green\\)\\_>\\|\\_<unrated\\_>" . font-lock-constant-face)
    ("\\_<-?[0-9][0-9A-Za-z,./-]*%?" . font-lock-constant-face))
  "What is coloured, beyond texts and comments.")

(defvar delivery-mode-syntax-table
  (let ((table (make-syntax-table)))
    (modify-syntax-entry ?/ ". 124b" table)
    (modify-syntax-entry ?* ". 23" table)
    (modify-syntax-entry ?\n "> b" table)
    (modify-syntax-entry ?\" "\"" table)
    (modify-syntax-entry ?\\ "\\" table)
    (modify-syntax-entry ?- "_" table)
    (modify-syntax-entry ?_ "_" table)
    table))

(defun delivery--propertize (start end)
  "Mark the quotes between START and END that Emacs would not understand by itself.
Three quotes begin a text of several lines and three end it; one that is left
open ends with its line."
  (goto-char start)
  (while (re-search-forward "\"\"\"\\|\"" end t)
    (let* ((begin (match-beginning 0))
           (three (= 3 (- (point) begin)))
           (state (save-excursion (syntax-ppss begin)))
           (fenced (eq t (nth 3 state))))
      (cond
       ((nth 4 state))
       ((and three fenced)
        (put-text-property (1- (point)) (point) 'syntax-table (string-to-syntax "|")))
       (fenced)
       (three
        (put-text-property begin (1+ begin) 'syntax-table (string-to-syntax "|"))
        (put-text-property (1+ begin) (point) 'syntax-table (string-to-syntax ".")))
       ((progn (goto-char begin)
               (looking-at "\"\\(?:\\\\.\\|[^\"\\\n]\\)*\""))
        (goto-char (match-end 0)))
       (t
        (put-text-property begin (1+ begin) 'syntax-table (string-to-syntax "."))
        (goto-char (1+ begin)))))))

(defun delivery-indent-line ()
  "Indent the line as deep as its braces say."
  (interactive)
  (let* ((state (save-excursion (syntax-ppss (line-beginning-position))))
         (closes (save-excursion (back-to-indentation) (eq (char-after) ?})))
         (depth (max 0 (- (car state) (if closes 1 0)))))
    (if (nth 8 state)
        'noindent
      (save-excursion (indent-line-to (* depth delivery-indent)))
      (when (< (current-column) (current-indentation))
        (back-to-indentation)))))

;;;###autoload
(define-derived-mode delivery-mode prog-mode "Delivery"
  "The mode of .delivery files."
  (setq-local comment-start "// "
              comment-end ""
              comment-start-skip "\\(?://+\\|/\\*+\\)[ \t]*"
              indent-tabs-mode nil
              indent-line-function #'delivery-indent-line
              syntax-propertize-function #'delivery--propertize
              electric-indent-chars (cons ?} electric-indent-chars)
              font-lock-defaults '(delivery--font-lock))
  (visual-line-mode 1))

;;;###autoload
(add-to-list 'auto-mode-alist '("\\.delivery\\'" . delivery-mode))

(add-to-list 'eglot-server-programs
             `(delivery-mode . ,(lambda (&rest _) delivery-command)))

(add-hook 'delivery-mode-hook #'eglot-ensure)

(provide 'delivery-mode)

;;; delivery-mode.el ends here
