// What Swift cannot call in GNU readline: its state is global variables, which Swift 6 refuses.
#ifndef KUMPPANI_CREADLINE_SHIM_H
#define KUMPPANI_CREADLINE_SHIM_H

#include <stdio.h>
#include <stdlib.h>
#include <sys/signalfd.h>
#include <readline/readline.h>
#include <readline/history.h>

/// Sets readline up once; signals stay with the program, and so does the environment.
static inline void kumppaniPrepareReadline(const char *name, rl_getc_func_t *readByte) {
    rl_readline_name = name;
    rl_instream = stdin;
    rl_outstream = stdout;
    rl_catch_signals = 0;
    rl_catch_sigwinch = 0;
    rl_change_environment = 0;
    rl_getc_function = readByte;
    using_history();
    rl_initialize();
    // What completes the names of files has no place here.
    Keymap meta = rl_get_keymap_by_name("emacs-meta");
    rl_unbind_command_in_map("possible-completions", meta);
    rl_unbind_command_in_map("insert-completions", meta);
    rl_unbind_command_in_map("tilde-expand", meta);
}

/// Binds a key sequence in both the emacs and the vi insertion keymap.
static inline void kumppaniBind(const char *keys, rl_command_func_t *command) {
    rl_bind_keyseq_in_map(keys, command, rl_get_keymap_by_name("emacs-standard"));
    rl_bind_keyseq_in_map(keys, command, rl_get_keymap_by_name("vi-insert"));
}

static inline const char *kumppaniLine(void) { return rl_line_buffer; }
static inline int kumppaniLineEnd(void) { return rl_end; }
static inline int kumppaniPoint(void) { return rl_point; }
static inline void kumppaniMove(int point) { rl_point = point; }

static inline int kumppaniIsSearching(void) {
    return RL_ISSTATE(RL_STATE_ISEARCH | RL_STATE_NSEARCH) != 0;
}

/// Has readline show the line through another function; NULL for its own.
static inline void kumppaniShowThrough(rl_voidfunc_t *redisplay) {
    rl_redisplay_function = redisplay == NULL ? rl_redisplay : redisplay;
}

static inline const char *kumppaniShownPrompt(void) { return rl_display_prompt; }
static inline void kumppaniShowMessage(const char *text) { rl_message("%s", text); }

static inline void kumppaniFlush(void) { fflush(stdout); }

#endif
