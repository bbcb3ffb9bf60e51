"""What all benchmarks need: figures, the table, fresh child processes, a home, screens."""
