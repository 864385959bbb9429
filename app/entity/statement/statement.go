package statement
