// libFuzzer brings `main`. A module of one file would be taken for a script with a `main` of its own, so there are two.
