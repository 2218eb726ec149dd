# Every target is a command of tools/setup.py, so that Windows needs no make:
#   py tools/setup.py test
PYTHON ?= python3

.PHONY: help venv run test test-long fuzz corpora check fix shots bench profile lock wheel installer clean
help venv run test test-long fuzz corpora check fix shots bench profile lock wheel installer clean:
	@$(PYTHON) tools/setup.py $@ $(ARGS)

.DEFAULT_GOAL := help
