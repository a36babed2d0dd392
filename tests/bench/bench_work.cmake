# Pages of the lists of work of a whole store. By hand: bench_work --n 200000
add_executable(bench_work bench_work.cpp bench_people.cpp bench_people.h)
target_link_libraries(bench_work PRIVATE lianlu_options lianlu_search Qt6::Core Qt6::Test)
add_test(NAME bench_work COMMAND bench_work --n 4000 --rounds 3)
set_tests_properties(bench_work PROPERTIES LABELS slow TIMEOUT 120)
