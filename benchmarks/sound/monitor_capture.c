/* Records the monitor of a sink together with the graph clock of every block.
 *
 * Arguments: the file to write, the name of the sink. Until SIGTERM or SIGINT all is kept in
 * memory (20 minutes at most); then the file is written:
 * for each block uint64 nsec (CLOCK_MONOTONIC), uint64 position, uint32 frames, int16[frames].
 * Build: cc monitor_capture.c $(pkg-config --cflags --libs libpipewire-0.3)
 */
#include <pipewire/pipewire.h>
#include <spa/param/audio/format-utils.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_BLOCKS (4u << 20)
#define MAX_FRAMES (48000u * 1200u)

struct block { uint64_t nsec, position; uint32_t frames; };

static struct pw_main_loop *loop;
static struct pw_stream *stream;
static struct spa_io_position *position;
static struct block *blocks;
static int16_t *samples;
static uint32_t block_count, frame_count;

static void on_io_changed(void *data, uint32_t id, void *area, uint32_t size)
{
    if (id == SPA_IO_Position)
        position = area;
}

/* Runs on the data thread: copies, never allocates, never writes. */
static void on_process(void *data)
{
    struct pw_buffer *buffer = pw_stream_dequeue_buffer(stream);
    if (buffer == NULL)
        return;
    struct spa_data *d = &buffer->buffer->datas[0];
    uint32_t frames = d->chunk->size / sizeof(int16_t);
    if (position && d->data && block_count < MAX_BLOCKS && frame_count + frames < MAX_FRAMES) {
        blocks[block_count++] = (struct block){
            position->clock.nsec, position->clock.position, frames };
        memcpy(samples + frame_count, SPA_PTROFF(d->data, d->chunk->offset, void),
               frames * sizeof(int16_t));
        frame_count += frames;
    }
    pw_stream_queue_buffer(stream, buffer);
}

static const struct pw_stream_events events = {
    PW_VERSION_STREAM_EVENTS, .io_changed = on_io_changed, .process = on_process };

static void stop(void *data, int signal_number) { pw_main_loop_quit(loop); }

int main(int argc, char *argv[])
{
    uint8_t space[1024];
    struct spa_pod_builder builder = SPA_POD_BUILDER_INIT(space, sizeof(space));
    const struct spa_pod *params[1];
    struct spa_audio_info_raw format = { .format = SPA_AUDIO_FORMAT_S16, .channels = 1,
                                         .rate = 48000 };
    if (argc != 3)
        return 2;
    pw_init(NULL, NULL);
    blocks = calloc(MAX_BLOCKS, sizeof(*blocks));
    samples = calloc(MAX_FRAMES, sizeof(*samples));
    loop = pw_main_loop_new(NULL);
    pw_loop_add_signal(pw_main_loop_get_loop(loop), SIGTERM, stop, NULL);
    pw_loop_add_signal(pw_main_loop_get_loop(loop), SIGINT, stop, NULL);
    stream = pw_stream_new_simple(
        pw_main_loop_get_loop(loop), "monitor capture",
        pw_properties_new(PW_KEY_MEDIA_TYPE, "Audio", PW_KEY_MEDIA_CATEGORY, "Capture",
                          PW_KEY_STREAM_CAPTURE_SINK, "true", PW_KEY_TARGET_OBJECT, argv[2],
                          "node.dont-reconnect", "true", NULL),
        &events, NULL);
    params[0] = spa_format_audio_raw_build(&builder, SPA_PARAM_EnumFormat, &format);
    pw_stream_connect(stream, PW_DIRECTION_INPUT, PW_ID_ANY,
                      PW_STREAM_FLAG_AUTOCONNECT | PW_STREAM_FLAG_MAP_BUFFERS |
                          PW_STREAM_FLAG_RT_PROCESS,
                      params, 1);
    pw_main_loop_run(loop);

    FILE *out = fopen(argv[1], "wb");
    if (out == NULL)
        return 1;
    const int16_t *next = samples;
    for (uint32_t i = 0; i < block_count; next += blocks[i++].frames) {
        fwrite(&blocks[i].nsec, 8, 1, out);
        fwrite(&blocks[i].position, 8, 1, out);
        fwrite(&blocks[i].frames, 4, 1, out);
        fwrite(next, 2, blocks[i].frames, out);
    }
    return fclose(out) ? 1 : 0;
}
