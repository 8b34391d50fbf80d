package cn.xinxintong.auth.wire;

import cn.xinxintong.auth.rights.OpenMatter;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * {@code POST /v1/me/closure}.
 *
 * @param accepted what the worker knows to be open and leaves so
 */
public record ClosureForm(
        @JsonProperty("accepted") @NotNull @Size(max = 16) List<@NotNull OpenMatter> accepted) {}
