# What Today finds in a book and in a large store. By hand: bench_today --n 50000
add_executable(bench_today bench_today.cpp)
target_link_libraries(bench_today PRIVATE lianlu_options lianlu_actions Qt6::Core Qt6::Test)
add_test(NAME bench_today COMMAND bench_today --n 3000 --rounds 3)
set_tests_properties(bench_today PROPERTIES LABELS slow TIMEOUT 120)
