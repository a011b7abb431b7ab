;;; emacs.el --- Does in Emacs what a person would, and writes down what is seen  -*- lexical-binding: t; -*-

;;; Commentary:

;;   emacs --batch -l emacs.el
;;
;; The steps are read from $DELIVERY_STEPS and what was seen is written to $DELIVERY_SEEN, both JSON.  See steps.ts.

;;; Code:

(require 'package)
(package-initialize)
(require 'cl-lib)
(require 'json)
(require 'xref)

(setq make-backup-files nil
      create-lockfiles nil
      auto-save-default nil
      ;; A step that would ask somebody is answered by the step itself.
      last-nonmenu-event ?a
      ;; The one was called the other once.
      eglot-confirm-server-edits nil
      eglot-confirm-server-initiated-edits nil)

(defvar seen-patience 60 "Seconds.")

(defun seen-read (file)
  (with-temp-buffer
    (let ((coding-system-for-read 'utf-8)) (insert-file-contents file))
    (json-parse-buffer :object-type 'alist :array-type 'list)))

(defun seen-wait (condition &optional limit)
  "Let Emacs go on until CONDITION gives something, and return that; nil after LIMIT seconds."
  (let ((ends (+ (float-time) (or limit seen-patience))) value)
    (while (and (not (setq value (funcall condition))) (< (float-time) ends))
      (accept-process-output nil 0.02)
      ;; Timers run as they would while somebody thinks.
      (sit-for 0.01))
    value))

(defun seen-pause (seconds)
  (let ((ends (+ (float-time) seconds)))
    (seen-wait (lambda () (> (float-time) ends)))))

(defun seen-text () (buffer-substring-no-properties (point-min) (point-max)))

(defun seen-go (step)
  (goto-char (point-min))
  (let ((case-fold-search nil) (before (alist-get 'before step)) (after (alist-get 'after step)))
    (unless (search-forward (concat before after) nil t)
      (error "There is no “%s%s” in the text" before after))
    (goto-char (+ (match-beginning 0) (length before)))))

(defun seen-rest ()
  "Wait, as somebody who rests: it is then that Eglot tells the server of changes."
  (eglot--signal-textDocument/didChange)
  (seen-pause 0.2))

(defun seen-keys (keys)
  "Do what KEYS would, as one who types them."
  (dolist (char (string-to-list keys))
    (setq last-command-event char)
    (call-interactively (if (eq char ?\n) #'newline #'self-insert-command))
    (run-hooks 'post-command-hook))
  (seen-rest))

(defun seen-settled (look wanted)
  "What LOOK gives once it is WANTED and has stopped changing."
  (let ((last 'none) (since (float-time)) now)
    (seen-wait (lambda ()
                 (setq now (funcall look))
                 (unless (equal now last) (setq last now since (float-time)))
                 (and (funcall wanted now) (> (- (float-time) since) 0.25))))
    now))

(defun seen-diagnostics ()
  (mapcar (lambda (one)
            (let* ((data (flymake-diagnostic-data one))
                   (lsp (or (alist-get 'eglot-lsp-diag data) data)))
              `((code . ,(or (and (listp lsp) (plist-get lsp :code)) ""))
                (message . ,(flymake-diagnostic-text one))
                (severity . ,(pcase (flymake-diagnostic-type one)
                               ((or :error 'eglot-error) 1) ((or :warning 'eglot-warning) 2) (_ 3)))
                (text . ,(buffer-substring-no-properties
                          (flymake-diagnostic-beg one) (flymake-diagnostic-end one))))))
          (flymake-diagnostics)))

(defun seen-act (step)
  (pcase (alist-get 'act step)
    ("open"
     (find-file (alist-get 'file step))
     ;; Eglot starts once a command has ended.
     (run-hooks 'post-command-hook)
     (seen-wait (lambda () (and (fboundp 'eglot-managed-p) (eglot-managed-p))))
     (seen-wait (lambda () (eglot-current-server)))
     ;; Flymake starts once a buffer is shown.
     (flymake-start)
     `((filetype . ,(symbol-name major-mode))
       (comment . ,(concat (string-trim comment-start) " %s"))
       (crlf . ,(if (eq 1 (coding-system-eol-type buffer-file-coding-system)) t :false))))
    ("reread"
     (revert-buffer t t)
     (run-hooks 'post-command-hook)
     (seen-wait (lambda () (eglot-managed-p)))
     (flymake-start)
     t)
    ("reopen"
     (let ((file (buffer-file-name)))
       (kill-buffer)
       (seen-act `((act . "open") (file . ,file)))))
    ("diagnostics"
     (vconcat (seen-settled #'seen-diagnostics
                            (lambda (found)
                              (cl-find (alist-get 'rule step) found
                                       :test #'equal :key (lambda (one) (alist-get 'code one)))))))
    ("type"
     (seen-go step)
     (seen-keys (alist-get 'keys step))
     (seen-text))
    ("hover"
     (seen-go step)
     (let (text)
       (run-hook-wrapped 'eldoc-documentation-functions
                         (lambda (ask)
                           (unless (memq ask '(flymake-eldoc-function eglot-signature-eldoc-function))
                             (funcall ask (lambda (said &rest _) (when said (setq text said)))))
                           nil))
       (seen-wait (lambda () text))
       (or (and text (substring-no-properties text)) :null)))
    ("complete"
     (seen-go step)
     (seen-keys (alist-get 'keys step))
     (let* ((found (run-hook-with-args-until-success 'completion-at-point-functions))
            (items (all-completions "" (nth 2 found)
                                    (plist-get (nthcdr 3 found) :predicate)))
            (sorted (funcall (or (completion-metadata-get
                                  (completion-metadata "" (nth 2 found) nil) 'display-sort-function)
                                 #'identity)
                             items))
            (taken (cl-find (alist-get 'take step) sorted
                            :test (lambda (wanted item) (string-prefix-p wanted (string-trim item))))))
       (when taken
         (delete-region (nth 0 found) (nth 1 found))
         (insert taken)
         (funcall (or (plist-get (nthcdr 3 found) :exit-function) #'ignore) taken 'finished))
       `((items . ,(vconcat (mapcar (lambda (item) (string-trim (substring-no-properties item))) sorted)))
         (line . ,(buffer-substring-no-properties (line-beginning-position) (line-end-position))))))
    ("definition"
     (seen-go step)
     (let ((origin (current-buffer)))
       (prog2
           (xref-find-definitions (xref-backend-identifier-at-point (xref-find-backend)))
           `((file . ,(file-name-nondirectory (buffer-file-name (window-buffer))))
             ,@(with-current-buffer (window-buffer)
                 (goto-char (window-point))
                 `((before . ,(buffer-substring-no-properties (line-beginning-position) (point)))
                   (after . ,(buffer-substring-no-properties (point) (line-end-position))))))
         (switch-to-buffer origin))))
    ("rename"
     (seen-go step)
     (eglot-rename (alist-get 'to step))
     (seen-rest)
     (seen-text))
    ("fix"
     (seen-go step)
     (let (titles)
       (cl-letf (((symbol-function 'completing-read)
                  (lambda (_prompt items &rest _)
                    (setq titles (mapcar #'car items))
                    (cl-find (alist-get 'title step) titles :test #'string-search))))
         (eglot-code-actions (point) nil nil t))
       (seen-rest)
       `((titles . ,(vconcat titles)) (text . ,(seen-text)))))
    ("format"
     (eglot-format-buffer)
     (seen-text))
    ("save"
     (save-some-buffers t)
     t)
    ("colours"
     (font-lock-ensure)
     (goto-char (point-min))
     (let (pieces)
       (while (not (eobp))
         (let* ((face (get-text-property (point) 'face))
                (next (min (or (next-single-property-change (point) 'face) (point-max))
                           (if (eolp) (1+ (point)) (line-end-position)))))
           (unless (eolp)
             (push (vector (if face (format "%s" (if (consp face) (car face) face)) "")
                           (buffer-substring-no-properties (point) next))
                   pieces))
           (goto-char next)))
       (vconcat (nreverse pieces))))
    ("indent"
     (seen-go step)
     (indent-according-to-mode)
     (current-indentation))
    (act (error "There is no step “%s”" act))))

(let* ((steps (seen-read (getenv "DELIVERY_STEPS")))
       (results
        (mapcar (lambda (step)
                  (condition-case problem
                      `((value . ,(seen-act step)))
                    (error `((failed . ,(error-message-string problem))))))
                steps))
       (coding-system-for-write 'utf-8))
  (with-temp-file (getenv "DELIVERY_SEEN")
    (insert (json-serialize
             `((version . ,emacs-version)
               (steps . ,(vconcat results))
               (told . ,(with-current-buffer (messages-buffer) (seen-text))))
             :null-object :null :false-object :false))))

;;; emacs.el ends here
