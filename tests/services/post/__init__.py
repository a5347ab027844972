"""Tests of tracker/services/post: a real mail server that refuses, hangs and drops as told."""
