# What nearly every file includes, parsed once a target. Files still name what they use: a build without this must pass.
set(lianlu_std_headers <algorithm> <array> <chrono> <cstdint> <filesystem> <functional> <map> <memory> <optional> <span> <string>
    <string_view> <utility> <vector> <tl/expected.hpp> <fmt/format.h>)

# Compiles the files of a folder together, a few at a time: what they all include is read and instantiated once.
# So a name of a file's own is the only one of its kind in its folder. LIANLU_TOGETHER: how many, where reading what they include is most
# of the work.
function(lianlu_unite name)
    if(NOT LIANLU_UNITY)
        return()
    endif()
    set_target_properties(${name} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
    set(together 8)
    if(LIANLU_TOGETHER)
        set(together ${LIANLU_TOGETHER})
    endif()
    set(sources ${ARGN})
    list(FILTER sources INCLUDE REGEX "\\.cpp$")
    list(SORT sources)
    foreach(source IN LISTS sources)
        if(WIN32)
            # Its macros (near, far, small) would reach into the files that come after.
            file(STRINGS ${source} system REGEX "include <windows\\.h>" LIMIT_COUNT 1)
            if(system)
                continue()
            endif()
        endif()
        cmake_path(GET source PARENT_PATH folder)
        string(MAKE_C_IDENTIFIER "files${folder}" group)
        math(EXPR count_${group} "0${count_${group}} + 1")
        math(EXPR part "(${count_${group}} - 1) / ${together}")
        set_source_files_properties(${source} PROPERTIES UNITY_GROUP ${group}_${part})
    endforeach()
endfunction()

# A target is its folder: all sources in it belong to it, and it links what design allows it to.
# ALONE: beginnings of the names of files that are never compiled together with others.
function(lianlu_library name)
    cmake_parse_arguments(arg "" "" "DEPENDS;PRIVATE_DEPENDS;DIRS;ALONE" ${ARGN})
    set(patterns *.cpp *.h)
    foreach(dir IN LISTS arg_DIRS)
        list(APPEND patterns ${dir}/*.cpp ${dir}/*.h)
    endforeach()
    file(GLOB sources CONFIGURE_DEPENDS RELATIVE ${CMAKE_CURRENT_SOURCE_DIR} ${patterns})
    list(FILTER sources EXCLUDE REGEX "(^|/)main\\.cpp$")
    if(sources MATCHES "\\.cpp")
        add_library(${name} STATIC ${sources})
        target_link_libraries(${name} PUBLIC lianlu_options ${arg_DEPENDS} PRIVATE ${arg_PRIVATE_DEPENDS})
        target_precompile_headers(${name} PRIVATE ${lianlu_std_headers})
        set(together ${sources})
        foreach(pattern IN LISTS arg_ALONE)
            list(FILTER together EXCLUDE REGEX "^${pattern}")
        endforeach()
        lianlu_unite(${name} ${together})
    else()
        add_library(${name} INTERFACE)
        target_link_libraries(${name} INTERFACE lianlu_options ${arg_DEPENDS} ${arg_PRIVATE_DEPENDS})
    endif()
endfunction()

# Strict Qt: no casts from or to C strings, no foreach, no old API.
function(lianlu_qt_target name)
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_compile_definitions(${name} PRIVATE
        QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH QT_NO_KEYWORDS
        QT_USE_QSTRINGBUILDER QT_DISABLE_DEPRECATED_BEFORE=0x060400)
endfunction()

# Embeds text files (SQL, mail templates) as string views: lianlu_embed(target output.h namespace file…)
function(lianlu_embed target output namespace)
    set(generated ${CMAKE_CURRENT_BINARY_DIR}/embedded)
    add_custom_command(OUTPUT ${generated}/${output}
        COMMAND ${CMAKE_COMMAND} -DOUTPUT=${generated}/${output} -DNAMESPACE=${namespace} "-DFILES=${ARGN}"
                -DBASE=${CMAKE_CURRENT_SOURCE_DIR} -P ${PROJECT_SOURCE_DIR}/packaging/cmake/Embed.cmake
        DEPENDS ${ARGN} ${PROJECT_SOURCE_DIR}/packaging/cmake/Embed.cmake
        WORKING_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR} VERBATIM)
    target_sources(${target} PRIVATE ${generated}/${output})
    target_include_directories(${target} PRIVATE ${generated})
endfunction()
