"""TOML files: read key by key, so that everything that is wrong is told at once with its place; written whole."""

from checker.toml.read import read_toml
from checker.toml.suggest import did_you_mean
from checker.toml.table import Table
from checker.toml.write import storable, toml_text, write_atomically

__all__ = ["Table", "did_you_mean", "read_toml", "storable", "toml_text", "write_atomically"]
