-- Saves through the API: every request is another cell of the country, with its own token and idempotency key.
-- BENCH_CELLS names a file of lines "path token body"; each thread takes its own share of them, once.
local thread_count = 0
function setup(thread)
  thread:set("number", thread_count)
  thread_count = thread_count + 1
end

local cells, position, step
function init(args)
  cells = {}
  local line_number = 0
  local threads = tonumber(os.getenv("BENCH_THREADS") or "1")
  for line in io.lines(os.getenv("BENCH_CELLS")) do
    if line_number % threads == number then
      local path, token, body = line:match("^(%S+) (%S+) (.*)$")
      cells[#cells + 1] = { path, token, body }
    end
    line_number = line_number + 1
  end
  math.randomseed(os.time() * 7 + number * 7919)
  position = 0
end

local hexadecimal = "%08x-%04x-4%03x-8%03x-%06x%06x"
function request()
  position = position + 1
  local cell = cells[position]
  if not cell then wrk.thread:stop() return wrk.format("GET", "/healthz") end
  local key = string.format(hexadecimal, math.random(0, 0x7fffffff), math.random(0, 0xffff), math.random(0, 0xfff),
    math.random(0, 0xfff), math.random(0, 0xffffff), math.random(0, 0xffffff))
  return wrk.format("PUT", cell[1], {
    ["Authorization"] = "Bearer " .. cell[2], ["If-Match"] = '"0"', ["Idempotency-Key"] = key,
    ["Content-Type"] = "application/json",
  }, cell[3])
end

refused = 0
function response(status)
  if status ~= 200 then refused = refused + 1 end
end

function done(summary, latency)
  io.write(string.format("RESULT %d %d %d %f %f %f\n", summary.requests, summary.duration,
    summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout,
    latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000))
end
