package cn.xinxintong.face;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

class ManifestFuzzTest {

    @FuzzTest(maxDuration = "60s")
    void manifest(byte[] document) {
        assertThat(ModelManifest.read(document)).isEqualTo(ModelManifest.read(document.clone()));
    }
}
