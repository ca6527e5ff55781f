# Every target does its own set-up: on a fresh Debian 12 with Swift, `make demo` and `make test` are enough.

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
JOBS ?= $(shell nproc)

# One set of flags for every build, so that nothing is built twice.
BUILD = $(SWIFT) build -j $(JOBS) --explicit-target-dependency-import-check error
RELEASE = -c release --static-swift-stdlib

.PHONY: help build release test chaos lint demo bench bench-postgres soak fuzz install uninstall clean setup

help:
	@echo 'make demo      build, read the documents of Fixtures/, show what came of them'
	@echo 'make test      build and run every test'
	@echo 'make chaos     SEED=1 RUNS=200 ONLY=power APART=1: kills, full disks, I/O errors and power failures, each from its seed'
	@echo 'make lint      formatting, imports against the architecture, scripts'
	@echo 'make bench     measure CPU, latency and memory against the least work that gives the same answer'
	@echo 'make bench-postgres  steps a second on PostgreSQL against pgbench, latency, dead rows, speed-up by machines'
	@echo 'make soak      20,000 documents, 5 % hostile, through one service: memory, descriptors, sizes'
	@echo 'make fuzz      SECONDS=60: feed what takes foreign bytes apart with inputs that libFuzzer invents'
	@echo 'make install   PREFIX=$(PREFIX): programs, rules, completions, manual pages, systemd unit'
	@echo 'make build     debug build'
	@echo 'make clean     remove what was built, and the demo'

setup:
	@scripts/setup

build: setup
	scripts/check-imports
	$(BUILD)

release: setup
	scripts/check-imports
	$(BUILD) $(RELEASE) --product intake
	$(BUILD) $(RELEASE) --product intake-reader

test: setup
	scripts/check-imports
	scripts/test-check-imports
	$(BUILD) --build-tests
	@# Apart, as Foundation's Process may crash where some 1,350 files are open, and the stores' tests open as many.
	$(SWIFT) test --skip-build --explicit-target-dependency-import-check error --skip 'EndToEndTests|ReaderTests'
	@# One after the other, as in a reader: poppler shares its fonts among all documents of a process, and threads race for them.
	$(SWIFT) test --no-parallel --skip-build --explicit-target-dependency-import-check error --filter ReaderTests
	$(SWIFT) test --skip-build --explicit-target-dependency-import-check error --filter EndToEndTests
	Tests/Chaos/chaos --intake "$$($(BUILD) --show-bin-path)/intake" --runs 50
	Tests/Chaos/machines --intake "$$($(BUILD) --show-bin-path)/intake" --runs 3

# Faults at random points of the whole pipeline; a run follows from its seed. ONLY names one kind of fault; with APART
# the folders that originals go to lie on other file systems.
chaos: release
	Tests/Chaos/chaos --intake "$$($(BUILD) $(RELEASE) --show-bin-path)/intake" --seed $(or $(SEED),1) \
		--runs $(or $(RUNS),200) $(if $(ONLY),--only '$(ONLY)') $(if $(APART),--apart)

lint: setup
	$(SWIFT) format lint --strict --configuration .swift-format --recursive Sources Tests Package.swift
	scripts/check-imports
	scripts/check-scripts

demo: release
	@scripts/demo

bench: release
	Benchmarks/run

bench-postgres: release
	$(BUILD) $(RELEASE) --product store-bench
	Benchmarks/postgres

soak: release
	Benchmarks/soak

SECONDS ?= 60

fuzz: setup
	scripts/fuzz --all $(SECONDS)

install: release
	SWIFT='$(SWIFT)' scripts/install '$(PREFIX)' '$(DESTDIR)'

uninstall:
	scripts/install --remove '$(PREFIX)' '$(DESTDIR)'

clean:
	rm -rf .build .demo
