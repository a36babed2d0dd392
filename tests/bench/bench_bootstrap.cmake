# Beside bench_*.cpp of others: this one is made of several files.
add_executable(bench_bootstrap bench_bootstrap.cpp bench_bootstrap_data.cpp bench_bootstrap_data.h bench_bootstrap_raw.cpp bench_bootstrap_raw.h)
target_link_libraries(bench_bootstrap PRIVATE lianlu_options lianlu_test_support lianlu_sync lianlu_sqlcipher lianlu_part_zstd lianlu_part_sodium
    simdjson::simdjson)
# One short round keeps it running; figures come from calling it by hand in a Release build.
add_test(NAME bench_bootstrap COMMAND bench_bootstrap 1 500)
set_tests_properties(bench_bootstrap PROPERTIES LABELS slow TIMEOUT 120)
