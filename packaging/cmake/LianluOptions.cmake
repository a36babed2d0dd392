# Language, warnings and sanitizers of every target of ours: link lianlu_options.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE Release)
endif()

# -O3 takes longer to build and gains nothing here.
string(REPLACE "-O3" "-O2" CMAKE_CXX_FLAGS_RELEASE "${CMAKE_CXX_FLAGS_RELEASE}")

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(ccache_command ${CMAKE_COMMAND} -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${CCACHE_PROGRAM})
    set(CMAKE_C_COMPILER_LAUNCHER ${ccache_command})
    set(CMAKE_CXX_COMPILER_LAUNCHER ${ccache_command})
endif()

# A hundred programs are linked here: a fast linker saves minutes of a first build.
find_program(MOLD_PROGRAM mold)
if(MOLD_PROGRAM AND UNIX AND NOT APPLE AND NOT LIANLU_SANITIZE)
    add_link_options(-fuse-ld=mold)
endif()

add_library(lianlu_options INTERFACE)
target_include_directories(lianlu_options INTERFACE ${PROJECT_SOURCE_DIR})
if(LIANLU_KILL_POINTS)
    # Places where fault tests kill the process or break a rule (models/base/kill_point.h, broken_rule.h).
    target_compile_definitions(lianlu_options INTERFACE LIANLU_KILL_POINTS)
    install(CODE "message(FATAL_ERROR \"This build has kill points for tests: configure a package with -DLIANLU_KILL_POINTS=OFF.\")")
endif()
if(MSVC)
    target_compile_options(lianlu_options INTERFACE /W4 /utf-8 /permissive- /Zc:preprocessor $<$<BOOL:${LIANLU_WERROR}>:/WX>)
    target_compile_definitions(lianlu_options INTERFACE NOMINMAX WIN32_LEAN_AND_MEAN _CRT_SECURE_NO_WARNINGS)
else()
    # Files compiled together see names of each other: of that the build that compiles them one by one has to warn.
    set(together $<BOOL:$<TARGET_PROPERTY:UNITY_BUILD>>)
    set(lianlu_shadow $<IF:${together},$<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>,-Wshadow>)
    target_compile_options(lianlu_options INTERFACE
        -Wall -Wextra -Wconversion ${lianlu_shadow} -Wnon-virtual-dtor -Woverloaded-virtual
        $<$<BOOL:${LIANLU_WERROR}>:-Werror>
        # GCC 12 sees overlaps in std::string's operator+ that are none (its bug 105651)
        $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>
        # PCH through ccache needs it
        $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
endif()
if(LIANLU_FUZZ)
    if(NOT CMAKE_CXX_COMPILER_ID MATCHES Clang)
        message(FATAL_ERROR "libFuzzer comes with Clang: configure with the preset fuzz.")
    endif()
    add_compile_options(-fsanitize=fuzzer-no-link)
endif()
if(LIANLU_SANITIZE)
    add_compile_options(-fsanitize=${LIANLU_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${LIANLU_SANITIZE})
    # What a sanitizer says of libraries that are not ours: every program carries the list, however it is started.
    add_library(lianlu_suppressions OBJECT ${PROJECT_SOURCE_DIR}/packaging/cmake/suppressions.cpp)
    target_link_libraries(lianlu_options INTERFACE $<TARGET_OBJECTS:lianlu_suppressions>)
endif()
