# The front door: each target is one command. The build itself is meson.build.
SECONDS_EACH = 60

all: build/release
	meson compile -C $<
check: build/check
	meson compile -C $< && meson test -C $< --no-suite slow --print-errorlogs
check-slow: build/release
	meson compile -C $< && meson test -C $< --suite slow --print-errorlogs
check-clang: build/clang
	meson compile -C $< && meson test -C $< --suite unit --suite golden
check-valgrind: all
	tools/check_valgrind.sh build/release/rapporteur
check-install:
	tools/check_install.sh
fuzz: build/fuzz
	tools/fuzz.sh $< $(SECONDS_EACH)
lint: build/release
	tools/lint.sh
score score-unread: all
	tools/$(subst -,_,$@).sh
score-parse: all
	tools/score_parse.sh
bench: all
	bench/run.py
install: all
	meson install -C build/release
clean:
	rm -rf build

build/release:
	meson setup $@ --buildtype=release
build/check:
	meson setup $@ --buildtype=debug -Doptimization=1 -Db_sanitize=address,undefined
build/clang:
	CC=clang meson setup $@ --buildtype=debugoptimized
build/fuzz:
	CC=clang meson setup $@ --buildtype=debugoptimized -Dfuzz=true \
	  -Db_sanitize=address,undefined -Db_lundef=false -Dc_args=-fsanitize=fuzzer-no-link

.PHONY: all check check-slow check-clang check-valgrind check-install fuzz lint
.PHONY: score score-unread score-parse bench install clean
